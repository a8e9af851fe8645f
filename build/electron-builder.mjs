import { env } from 'node:process'

/** What the file is called by systems that go by types and not by names. */
const mimeType = 'application/vnd.rearview.roadmap'

/** Set where whoever publishes has a certificate. */
const isSignedForMac = Boolean(env['CSC_LINK'] ?? env['CSC_NAME'])

/**
 * How Rearview is packed. Everything it needs at run time is bundled by Vite, so that the archive holds what was built
 * and nothing of node_modules. Nothing is published and nothing updates itself: the app asks no network.
 * @type {import('electron-builder').Configuration}
 */
export const configuration = {
  // Windows ties shortcuts, notifications and pinned icons to this name, macOS its permissions: it never changes.
  appId: 'org.rearview.app',
  productName: 'Rearview',
  copyright: 'Copyright © 2026 The Rearview authors',
  // The folder that was built is the app; its package.json is written for the package alone.
  directories: { app: 'dist', buildResources: 'build', output: 'release' },
  files: [
    'package.json',
    'electron/{main.cjs,preload.cjs,icon.png}',
    'renderer/{index.html,licences.json}',
    'renderer/assets/**',
    '!**/.*',
  ],
  asar: true,
  // Answering no keeps the packages of node_modules out of the archive.
  beforeBuild: () => Promise.resolve(false),
  compression: 'normal',
  // The app speaks English, and dates are written by ICU, which is complete all the same.
  electronLanguages: ['en'],
  publish: null,
  artifactName: 'Rearview-${version}-${os}-${arch}.${ext}',
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    // There are no cookies; with it on, macOS and Linux would ask for the keychain at the first start.
    enableCookieEncryption: false,
  },
  fileAssociations: [
    {
      ext: 'roadmap',
      name: 'Rearview roadmap',
      description: 'Rearview roadmap',
      mimeType,
      role: 'Editor',
      rank: 'Owner',
      icon: 'icons/roadmap',
    },
  ],
  win: {
    target: [
      { target: 'nsis', arch: 'x64' },
      { target: 'portable', arch: 'x64' },
    ],
    icon: 'icons/icon.ico',
  },
  // For the user who installs it, who needs no right to. Roadmaps are never removed with the app.
  nsis: {
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    artifactName: 'Rearview-${version}-setup.${ext}',
  },
  // Company laptops often let nothing be installed; this is one file that runs.
  portable: { requestExecutionLevel: 'user', artifactName: 'Rearview-${version}-portable.${ext}' },
  mac: {
    target: [{ target: 'dmg', arch: 'universal' }],
    category: 'public.app-category.business',
    icon: 'icons/icon.icns',
    darkModeSupport: true,
    hardenedRuntime: true,
    gatekeeperAssess: false,
    // Without a certificate each part is signed for itself, and Apple silicon runs it once the user allows it.
    ...(isSignedForMac ? {} : { identity: '-' }),
    entitlements: isSignedForMac ? 'build/entitlements.mac.plist' : 'build/entitlements.adhoc.plist',
    entitlementsInherit: isSignedForMac ? 'build/entitlements.mac.plist' : 'build/entitlements.adhoc.plist',
    extendInfo: {
      UTExportedTypeDeclarations: [
        {
          UTTypeIdentifier: 'org.rearview.roadmap',
          UTTypeDescription: 'Rearview roadmap',
          UTTypeConformsTo: ['public.data'],
          UTTypeTagSpecification: { 'public.filename-extension': ['roadmap'], 'public.mime-type': [mimeType] },
        },
      ],
    },
  },
  dmg: { writeUpdateInfo: false },
  linux: {
    target: [
      { target: 'AppImage', arch: 'x64' },
      { target: 'deb', arch: 'x64' },
    ],
    category: 'Office',
    executableName: 'rearview',
    syncDesktopName: true,
    icon: 'icons/png',
    synopsis: 'A rolling roadmap that looks in the mirror every quarter',
    // The format asks for an address; this one is reserved to lead nowhere, until whoever publishes puts theirs.
    maintainer: 'The Rearview authors <authors@rearview.invalid>',
  },
  // Else its menu entry would have Chromium's sandbox off everywhere; what is in it does so only where there are no namespaces for users.
  appImage: { executableArgs: [] },
  deb: { packageCategory: 'misc' },
}
