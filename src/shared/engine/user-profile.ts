import { z } from 'zod';

/** The name or the place of a user; null when it is not known. */
export const userDetailSchema = z.string().trim().min(1).max(100).nullable();

export const userProfileSchema = z.object({ name: userDetailSchema, place: userDetailSchema });

/** What the user said about themselves: how to call them and where they live. */
export type UserProfileValues = z.infer<typeof userProfileSchema>;
