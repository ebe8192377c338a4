import fc from 'fast-check'

/**
 * One seed for all property tests, so that a red build is red for everybody and green again by a change alone.
 *
 * `PROPERTY_SEED=$RANDOM npm run unit` looks elsewhere; what it finds becomes a literal case beside the property.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_117) })
