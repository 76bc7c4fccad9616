/** What every adapter must do, as tests; a technology's module runs them on its own adapter. */
package org.patronage.contract;
