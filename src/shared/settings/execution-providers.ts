import { z } from 'zod';

/** Backends on which onnxruntime can run a model. */
export const EXECUTION_PROVIDERS = ['cpu', 'cuda', 'tensorrt', 'directml', 'coreml', 'webgpu'] as const;

export type ExecutionProvider = (typeof EXECUTION_PROVIDERS)[number];

/** `auto`: the fastest provider that a probe found to work; otherwise the named provider, if it works. */
export const providerSettingSchema = z.enum(['auto', ...EXECUTION_PROVIDERS]);

export type ProviderSetting = z.infer<typeof providerSettingSchema>;
