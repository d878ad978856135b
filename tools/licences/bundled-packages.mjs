import { sep } from 'node:path';

/** What the bundler itself puts in is named so; its own package has the licence. */
const OF_THE_BUNDLER = /^\0(vite|rolldown)\//;

/**
 * The folder of the installed package that a module belongs to; undefined for our own modules.
 *
 * @param {string} id a module as the bundler names it: a path, perhaps with a query, or a name of its own
 */
export const packageFolderOf = (id) => {
  const bundler = OF_THE_BUNDLER.exec(id)?.[1];
  if (bundler !== undefined) return `node_modules/${bundler}`;
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').split(sep).join('/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
};

/** Collects, over all bundles of one build, the folders of the packages whose code ends up in them. */
export const bundledPackages = () => {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    folders,
    /** @returns {import('vite').Plugin} */
    plugin: () => ({
      name: 'assay-bundled-packages',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle))
          for (const [id, { renderedLength }] of file.type === 'chunk' ? Object.entries(file.modules) : []) {
            const folder = renderedLength > 0 ? packageFolderOf(id) : undefined;
            if (folder !== undefined) folders.add(folder);
          }
      },
    }),
  };
};
