/**
 * From 1.29 on, onnxruntime's builds for Linux and macOS send Microsoft which models run on what hardware, and keep an
 * identifier of the machine in the cache folder (microsoft/onnxruntime#27379). It looks here when it is loaded; processes
 * and workers that are started later inherit it.
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
