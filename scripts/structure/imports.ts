import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** A module and the modules of `src/` that it imports, type imports included. */
export interface ModuleImports {
  path: string;
  imports: string[];
}

/**
 * Reads the imports of every module of `src/` that is part of the product.
 * @param root the checkout
 * @returns sorted by path
 */
export async function readImports(root: string): Promise<ModuleImports[]> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      includeOnly: '^src',
      exclude: { path: ['\\.test\\.tsx?$', '\\.d\\.ts$', '/testing/'] },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: 'tsconfig.json' },
    },
    { conditionNames: ['import', 'node', 'default'] },
  );
  const { modules } = output as ICruiseResult;
  return modules
    .map(({ source, dependencies }) => ({ path: source, imports: dependencies.map(({ resolved }) => resolved) }))
    .sort((a, b) => a.path.localeCompare(b.path));
}
