/** How electron-builder makes packages of what `npm run package` has staged. */
const updateUrl = process.env.HARK_UPDATE_URL;

export default {
  appId: 'dev.hark.Hark',
  productName: 'Hark',
  copyright: 'MIT',
  electronVersion: process.env.HARK_ELECTRON_VERSION,
  electronDist: process.env.HARK_ELECTRON_DIST,
  npmRebuild: false,
  directories: { app: 'dist/stage/app', output: 'dist', buildResources: 'resources/package' },
  files: ['**/*', '!**/*.{map,md,ts}', '!**/node_modules/*/{test,script,src}/**'],
  asar: true,
  // Native libraries are opened by the system, which knows no archive.
  asarUnpack: ['node_modules/onnxruntime-node/**', 'node_modules/@node-llama-cpp/**', 'out/vendor/**'],
  extraResources: [{ from: 'dist/stage/models', to: 'models' }],
  extraFiles: [{ from: 'dist/stage/LICENSE.hark.txt', to: 'LICENSE.hark.txt' }],
  // https://www.electronjs.org/docs/latest/tutorial/fuses
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  },
  protocols: [{ name: 'Hark', schemes: ['hark'] }],
  // Without a place to look for updates none are looked for.
  publish: updateUrl ? [{ provider: 'generic', url: updateUrl }] : null,
  linux: {
    executableName: 'hark',
    category: 'Utility',
    icon: 'resources/icons',
    mimeTypes: ['x-scheme-handler/hark'],
    target: ['deb', 'AppImage', 'rpm'],
    synopsis: 'A private desktop voice assistant',
  },
  mac: {
    category: 'public.app-category.productivity',
    icon: 'resources/icons/512x512.png',
    target: [{ target: 'dmg', arch: 'universal' }],
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'resources/package/entitlements.mac.plist',
    entitlementsInherit: 'resources/package/entitlements.mac.plist',
    // Signed by CSC_LINK and CSC_KEY_PASSWORD; notarised where APPLE_API_KEY and its companions are set.
    notarize: process.env.APPLE_API_KEY !== undefined,
    extendInfo: {
      NSMicrophoneUsageDescription: 'Hark listens for its wake word and for what you ask, on this machine.',
    },
  },
  win: { icon: 'resources/icons/256x256.png', target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
};
