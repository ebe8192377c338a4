/** Cookies know no ports: two desks on one machine must not take each other's session. */
const cookieName = (port: number): string => `order-desk-${port}`

const TOKEN = /^[\w.~+/=-]{1,512}$/

/** The session token that the browser sends, or null. */
export function readToken(header: string | undefined, port: number): string | null {
  const prefix = `${cookieName(port)}=`
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(prefix))
  const token = pair?.slice(prefix.length) ?? ''
  return TOKEN.test(token) ? token : null
}

/** The `Set-Cookie` that keeps a token until the browser is closed, or forgets it. Scripts never see it. */
export function tokenCookie(token: string | null, port: number): string {
  if (token !== null && !TOKEN.test(token)) throw new RangeError('not a token that a cookie could carry')
  const value = token === null ? '; Max-Age=0' : ''
  return `${cookieName(port)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict${value}`
}
