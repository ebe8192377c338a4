import { fileById } from '#db/queries/faxes.ts'
import { userById } from '#db/queries/users.ts'
import type { SignInput } from '#shared/contract/base.ts'
import type { Signature } from '#shared/rules/papers.ts'
import type { Actor, Role } from '#shared/rules/roles.ts'
import type { Signed } from './implementer.ts'
import { provePin } from './pin.ts'
import { invalid } from './refusals.ts'

/** Whose word is given, and how: the rules judge the signer, the audit also names who entered it. */
export type SignedBy = {
  readonly signer: Actor
  readonly signature: (roles: readonly Role[]) => Signature
}

/** What of a sign-off tells one save from another: everything but the PIN, which is kept nowhere. */
export const withoutPin = (sign: SignInput | undefined) => (sign?.way === 'pin' ? { way: sign.way } : sign)

/**
 * 'Oral is not valid': proves the sign-off before the transaction begins, since a PIN takes its time to check.
 *
 * By PIN the signer is whoever is signed in. On paper the signer is named, the scan must be there, and the one who
 * enters it must be somebody else.
 */
export async function proveSignOff({ core, actor }: Signed, sign: SignInput): Promise<SignedBy> {
  if (sign.way === 'pin') {
    const signer = await provePin(core, actor.id, sign.pin)
    return { signer, signature: (roles) => signatureBy('pin', signer, actor, roles, null) }
  }
  if (sign.signerId === actor.id) throw invalid('sign.signerId', 'enteredByOther')
  const user = await core.store.read((db) => userById(db, sign.signerId))
  const scan = await core.store.read((db) => fileById(db, sign.scanFileId))
  if (!user?.active) throw invalid('sign.signerId', 'unknownPerson')
  if (!scan) throw invalid('sign.scanFileId', 'unknownFile')
  const signer: Actor = { id: user.id, name: user.name, roles: user.roles }
  return { signer, signature: (roles) => signatureBy('paper', signer, actor, roles, sign.scanFileId) }
}

function signatureBy(
  way: Signature['way'],
  signer: Actor,
  enteredBy: Actor,
  roles: readonly Role[],
  scanFileId: string | null,
): Signature {
  const role = roles.find((one) => signer.roles.includes(one)) ?? roles[0] ?? 'clerk'
  return {
    way,
    signer: { id: signer.id, name: signer.name },
    role,
    enteredBy: { id: enteredBy.id, name: enteredBy.name },
    scanFileId,
  }
}
