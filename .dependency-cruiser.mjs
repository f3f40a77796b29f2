/** The layers of ARCHITECTURE.md, enforced. */
/**
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });
const NODE_BUILTINS = { dependencyTypes: ['core'] };

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^electron$', '\\?worker&url$'] },
    },
    forbid('shared-imports-nothing', 'the contract knows no process', '^src/shared', {
      path: '^src/(main|preload|renderer)',
    }),
    forbid('shared-without-node', 'the contract runs everywhere', '^src/shared', NODE_BUILTINS),
    forbid(
      'only-electron-parts-import-electron',
      'everything but the entry, the IPC wrappers and the adapters runs under plain Node',
      '^src/main/(?!app/(index|ipc)\\.ts$|[^/]+/electron/)',
      {
        path: '(^|/)electron($|/)',
      },
    ),
    forbid(
      'engine-alone',
      'the engine does not know the app, the model library, training or the command line',
      '^src/main/engine',
      {
        path: '^src/(main/(app|cli|history|wake-training|[^/]+/electron|models/library(-client)?)/|preload|renderer)',
      },
    ),
    forbid(
      'main-without-inference',
      'main runs no model and unpacks none',
      '^src/main/(app|history|models/library-client|wake-training/client|[^/]+/electron)/',
      { path: '^src/main/(engine|models/(library|fetch|runtime)|wake-training/(?!client))/' },
    ),
    forbid(
      'models-below-all',
      'the catalogue does not know who runs a model',
      '^src/main/models/(catalogue|fetch|providers)',
      {
        path: '^src/main/(app|cli|engine|models/(library|runtime|electron))',
      },
    ),
    forbid('renderer-without-node', 'the renderer is sandboxed', '^src/renderer', NODE_BUILTINS),
    forbid('renderer-alone', 'the renderer knows the contract only', '^src/renderer', { path: '^src/(main|preload)' }),
    forbid('preload-small', 'the bridge knows the contract only', '^src/preload', { path: '^src/(main|renderer)' }),
    {
      name: 'stages-are-strangers',
      comment: 'a stage of speech knows no other stage; what loads them all does, and so may their tests',
      severity: 'error',
      from: {
        path: '^src/main/engine/speech/([^/]+)/',
        pathNot: ['\\.test\\.ts$', '^src/main/engine/speech/loading/'],
      },
      to: {
        path: '^src/main/engine/speech/',
        pathNot: ['^src/main/engine/speech/$1/', '^src/main/engine/speech/stt/transcriber\\.ts$'],
      },
    },
    {
      name: 'engines-are-strangers',
      comment: 'a speech engine is one folder: it knows no other engine, only what its stage has in common',
      severity: 'error',
      from: { path: '^src/main/engine/speech/(stt|tts|wake)/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/main/engine/speech/$1/[^/]+/',
        pathNot: [
          '^src/main/engine/speech/$1/$2/',
          '^src/main/engine/speech/$1/(text|languages|decoding|worker|remote)/',
        ],
      },
    },
    {
      name: 'engines-by-the-registry',
      comment:
        'an engine on this machine is opened by the registry of its stage; only what the user adds to it has a library, and training makes models of one engine',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '\\.test\\.ts$',
          '^src/main/engine/speech/(stt|tts|wake)/(registry\\.ts$|[^/]+/)',
          '^src/main/wake-training/',
        ],
      },
      to: {
        path: '^src/main/engine/speech/(stt|tts|wake)/[^/]+/',
        pathNot: [
          '^src/main/engine/speech/(stt|tts|wake)/(text|languages|worker|remote|openai|wyoming)/',
          '/(voice|wake-word)-library\\.ts$',
        ],
      },
    },
    forbid('speech-below-pipeline', 'stages do not know what joins them', '^src/main/engine/speech', {
      path: '^src/main/engine/(pipeline|skills|understanding)',
    }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    includeOnly: ['^src', '^electron$', '^node:', 'node_modules/electron'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
