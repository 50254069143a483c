/** What the project claims about speed, measured beside the providers it is compared with. */
package org.capijca.bench;
