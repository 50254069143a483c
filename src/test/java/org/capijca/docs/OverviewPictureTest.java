// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * The picture of the README has the services of the provider and the frameworks of the installation
 * guide. With the system property {@code capi.update.docs=true} it is drawn anew.
 */
@Tag("unit")
class OverviewPictureTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Path PICTURE = BASE.resolve("docs/overview.svg");

  private static String drawn;

  @BeforeAll
  static void draw() throws IOException {
    drawn = OverviewPicture.svg(BASE.resolve("docs/INSTALL.md"));
    if (Boolean.getBoolean("capi.update.docs")) {
      Files.writeString(PICTURE, drawn);
    }
  }

  @Test
  void picture_isThatOfToday() throws Exception {
    assertThat(Files.readString(PICTURE)).isEqualTo(drawn);
  }

  @Test
  void picture_isWellFormedAndNamesServicesAndFrameworks() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(drawn)));

    assertThat(document.getDocumentElement().getTextContent())
        .contains("KeyGenerator (", "Signature (", "Apache Kafka", "jjwt");
  }

  @Test
  void readme_showsThePictures() throws Exception {
    assertThat(Files.readString(BASE.resolve("README.md")))
        .contains("(docs/overview.svg)", "(docs/uses.svg)");
    assertThat(BASE.resolve("docs/uses.svg")).exists();
  }
}
