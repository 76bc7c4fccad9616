/**
 * How identifiers are replaced, so that nobody is recognised and everything still fits together.
 */
package org.patronage.domain.masking;
