/** The CG feed: caregiver events and the seed population (RULES 8). */
package org.patronage.domain.caregiver;
