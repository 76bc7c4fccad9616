/** Copies of the tables for those who must not see whom they are about. */
package org.patronage.application.masking;
