/** A certificate for a backend, made on the spot: no key is kept in the repository. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'

export interface Certificate {
  name: string
  /** Days it is still good for; -1 is expired since yesterday. */
  days: number
  /** The authority in ca.pem did not sign it. */
  selfSigned?: true
}

export const tlsFolder = '/etc/ssl/shop'

export const certificate = ({ name, days, selfSigned }: Certificate): Part => ({
  needs: ['openssl'],
  async start(room) {
    const cwd = room.folder(tlsFolder)
    const path = programPath('openssl') ?? 'openssl'
    const openssl = (line: string): Promise<string> => runAsServer(path, line.split(' '), { cwd })
    const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
    await openssl(`req -x509 ${newKey} -keyout ca.key -out ca.pem -days 30 -subj /CN=authority`)
    const forName = `-addext subjectAltName=DNS:${name}`
    if (selfSigned) {
      await openssl(`req -x509 ${newKey} -keyout app.key -out app.pem -days ${days} -subj /CN=${name} ${forName}`)
      return
    }
    room.write(`${tlsFolder}/names`, `subjectAltName=DNS:${name}\n`)
    await openssl(`req ${newKey} -keyout app.key -out app.csr -subj /CN=${name}`)
    const byAuthority = '-CA ca.pem -CAkey ca.key -CAcreateserial -extfile names'
    await openssl(`x509 -req -in app.csr ${byAuthority} -days ${days} -out app.pem`)
  },
})
