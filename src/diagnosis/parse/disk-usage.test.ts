import { expect, test } from 'vitest'
import { parser } from './disk-usage'
import { thingsIn } from './parse.fixture'

test('reads space and inodes, and passes over images', () => {
  const text = `Filesystem      Size  Used Avail Use% Mounted on
/dev/vda1        40G   40G     0 100% /
/dev/loop3       56M   56M     0 100% /snap/core18/2566
Filesystem      Inodes  IUsed   IFree IUse% Mounted on
/dev/vda1      2621440 310022 2311418   12% /var`
  expect(thingsIn(parser, text)['disks']).toEqual([
    { mount: '/', used: 100, of: 'space' },
    { mount: '/var', used: 12, of: 'inodes' },
  ])
})
