import { z } from 'zod';

/** What onnxruntime can run a model on. */
export const EXECUTION_PROVIDERS = ['cpu', 'cuda', 'tensorrt', 'directml', 'coreml', 'webgpu'] as const;

export type ExecutionProvider = (typeof EXECUTION_PROVIDERS)[number];

/** `auto`: the quickest of those that a probe has found to work; a provider: that one, if it has. */
export const providerSettingSchema = z.enum(['auto', ...EXECUTION_PROVIDERS]);

export type ProviderSetting = z.infer<typeof providerSettingSchema>;
