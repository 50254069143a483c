// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.IvRule;
import org.capijca.interfaces.CapiSecretKey;

/** Tries a key on the ciphertexts, in all modes and with all IVs. For use by one thread. */
final class KeyTrial {
  /** Evidence below this, in bits, is not reported. */
  static final double LEAST = 10;

  private static final int BEGINNING = 256;
  private static final List<CipherMode> MODES =
      List.of(CipherMode.CRYPT_MODE_CBC, CipherMode.CRYPT_MODE_ECB, CipherMode.CRYPT_MODE_CFB);

  private final CapiProvider provider;
  private final SearchRequest request;
  private final List<Sample> samples;
  private final List<List<Sample>> others;
  private final Map<String, BlockScreen> screens = new HashMap<>();
  private final Map<String, Cipher> ciphers = new HashMap<>();

  /** Creates a trial on all ciphertexts of a request. */
  KeyTrial(CapiProvider provider, SearchRequest request) {
    this(
        provider,
        request,
        Sample.of(request.ciphertexts().get(0)),
        request.ciphertexts().stream().skip(1).map(Sample::of).toList());
  }

  /**
   * @param samples the forms of the first ciphertext
   * @param others the forms of each other one
   */
  KeyTrial(
      CapiProvider provider,
      SearchRequest request,
      List<Sample> samples,
      List<List<Sample>> others) {
    this.provider = provider;
    this.request = request;
    this.samples = samples;
    this.others = others;
  }

  /**
   * Tries a key.
   *
   * @param salt the number of bytes in front that are the salt
   * @return the number of different decryptions tried
   */
  int run(Derived derived, int salt, Consumer<Hit> hits) throws GeneralSecurityException {
    int tried = 0;
    boolean isBlock = derived.key().getBlockLength() != 0;
    for (Sample sample : samples) {
      tried += isBlock ? blocks(sample, derived, salt, hits) : stream(sample, derived, salt, hits);
    }
    return tried;
  }

  private int stream(Sample sample, Derived derived, int salt, Consumer<Hit> hits)
      throws GeneralSecurityException {
    if (sample.length() <= salt) {
      return 0;
    }
    report(sample, derived, salt, null, IvChoice.NONE, 0, hits);
    return 1;
  }

  private int blocks(Sample sample, Derived derived, int salt, Consumer<Hit> hits)
      throws GeneralSecurityException {
    CapiSecretKey key = derived.key();
    int block = key.getBlockLength() / Byte.SIZE;
    long length = sample.length() - salt;
    if (length < block || (length % block != 0 && !request.cut())) {
      return 0;
    }
    byte[] data = Arrays.copyOfRange(sample.head(), salt, salt + block);
    List<IvChoice> ivs = IvChoice.of(derived, data, request.ivs());
    BlockScreen screen = screen(key, block);
    screen.init(key);
    int tried = 0;
    for (CipherMode mode : MODES) {
      boolean takesIv = mode != CipherMode.CRYPT_MODE_ECB;
      List<IvChoice> choices = takesIv ? ivs : List.of(IvChoice.NONE);
      int padding = 0;
      for (IvChoice iv : choices) {
        if (length - iv.leading() < (request.cut() ? 1 : block)) {
          continue;
        }
        tried++;
        if (!request.cut() && (padding == 0 || length == block)) {
          byte[] last = length == block ? joined(iv.iv(), data) : sample.last(2 * block);
          padding = screen.padding(mode, last);
          if (padding == 0 && length > block) {
            tried += choices.size() - 1;
            break;
          }
        }
        if (request.cut() || padding > 0) {
          report(sample, derived, salt, mode, iv, padding, hits);
        }
      }
    }
    return tried;
  }

  private BlockScreen screen(CapiSecretKey key, int block) throws GeneralSecurityException {
    BlockScreen screen = screens.get(key.getAlgorithm());
    if (screen == null) {
      screen = new BlockScreen(provider, key.getAlgorithm(), block);
      screens.put(key.getAlgorithm(), screen);
    }
    return screen;
  }

  private static byte[] joined(byte[] iv, byte[] data) {
    byte[] joined = Arrays.copyOf(iv == null ? new byte[data.length] : iv, 2 * data.length);
    System.arraycopy(data, 0, joined, data.length, data.length);
    return joined;
  }

  private void report(
      Sample sample,
      Derived derived,
      int salt,
      CipherMode mode,
      IvChoice iv,
      int padding,
      Consumer<Hit> hits)
      throws GeneralSecurityException {
    Optional<byte[]> opened = plain(sample, derived.key(), mode, iv, salt);
    if (opened.isEmpty()) {
      return;
    }
    byte[] plain = opened.get();
    int block = derived.key().getBlockLength() / Byte.SIZE;
    double content = request.expectation().bits(plain, 0, plain.length);
    double bits = content + paddingBits(padding, block);
    if (bits < (others.isEmpty() ? LEAST : -LEAST)) {
      return;
    }
    bits += otherBits(sample.form(), derived, salt, mode, iv);
    if (bits < LEAST) {
      return;
    }
    int first = Math.min(block, plain.length);
    double ivBits =
        iv.iv() == null || Likelihood.deficit(plain, first) > first + 2
            ? 0
            : content - request.expectation().bits(plain, first, plain.length);
    hits.accept(
        new Hit(
            sample.form(),
            mode,
            iv,
            bits,
            ivBits,
            Arrays.copyOf(plain, Math.min(plain.length, BEGINNING))));
  }

  /** A wrong key gives this padding once in 256^padding, a right one once in as many as a block. */
  private static double paddingBits(int padding, int block) {
    return padding == 0 ? 0 : padding * Byte.SIZE - Likelihood.log2(block);
  }

  private double otherBits(Form form, Derived derived, int salt, CipherMode mode, IvChoice iv)
      throws GeneralSecurityException {
    double bits = 0;
    for (List<Sample> forms : others) {
      Optional<Sample> sample = forms.stream().filter(s -> s.form().equals(form)).findFirst();
      if (sample.isEmpty() || sample.get().length() <= salt) {
        return Double.NEGATIVE_INFINITY;
      }
      int block = derived.key().getBlockLength() / Byte.SIZE;
      byte[] head = sample.get().head();
      byte[] own =
          iv.isFirst()
              ? derived.iv(IvRule.FIRST_BLOCK, Arrays.copyOfRange(head, salt, head.length), null)
              : iv.iv();
      IvChoice choice = new IvChoice(own, iv.origins());
      Optional<byte[]> plain =
          iv.iv() != null && own == null
              ? Optional.empty()
              : plain(sample.get(), derived.key(), mode, choice, salt);
      if (plain.isEmpty()) {
        return Double.NEGATIVE_INFINITY;
      }
      boolean padded = block != 0 && !request.cut() && sample.get().isWhole();
      bits +=
          (padded ? Byte.SIZE : 0)
              + Expectation.anything().bits(plain.get(), 0, plain.get().length);
    }
    return bits;
  }

  /** The plaintext, as far as the sample goes; empty if it does not decrypt. */
  private Optional<byte[]> plain(
      Sample sample, CapiSecretKey key, CipherMode mode, IvChoice iv, int salt)
      throws GeneralSecurityException {
    CapiSecretKey set = mode == null ? key : key.withMode(mode);
    set = iv.iv() == null ? set : set.withIV(iv.iv());
    Cipher cipher = ciphers.get(key.getAlgId().name());
    if (cipher == null) {
      cipher = Cipher.getInstance(key.getAlgId().name(), provider);
      ciphers.put(key.getAlgId().name(), cipher);
    }
    cipher.init(Cipher.DECRYPT_MODE, set);
    int from = salt + iv.leading();
    int length = sample.head().length - from;
    if (length <= 0) {
      return Optional.empty();
    }
    if (request.cut() || !sample.isWhole()) {
      byte[] plain = cipher.update(sample.head(), from, length);
      return Optional.ofNullable(plain);
    }
    try {
      return Optional.of(cipher.doFinal(sample.head(), from, length));
    } catch (BadPaddingException | IllegalBlockSizeException wrongKey) {
      return Optional.empty();
    }
  }
}
