// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** What the project claims about speed, measured beside the providers it is compared with. */
package org.capijca.bench;
