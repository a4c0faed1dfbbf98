// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.PasswordUtils;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is calling an SFTP server, and how that is proven: by key where there is one, then by password. Shows no secret in {@link #toString()}.
 *
 * @param username the user
 * @param password password
 * @param privateKey private key in the form of OpenSSH or PEM
 * @param passphrase passphrase of the key
 */
record SftpAuthentication(String username, Optional<String> password, Optional<String> privateKey, Optional<String> passphrase) {

    /**
     * The ways to prove it.
     *
     * @throws UserAuthException when the private key can not be read
     */
    List<AuthMethod> methods(final SSHClient client) throws UserAuthException {
        final List<AuthMethod> methods = new ArrayList<>();
        if (privateKey.isPresent()) {
            final PasswordFinder finder = passphrase.map(text -> PasswordUtils.createOneOff(text.toCharArray())).orElse(null);
            try {
                methods.add(new AuthPublickey(client.loadKeys(privateKey.get(), null, finder)));
            } catch (final IOException | RuntimeException e) {
                // The parser's words can quote the key.
                throw new UserAuthException("The private key can not be read");
            }
        }
        password.ifPresent(text -> methods.add(new AuthPassword(PasswordUtils.createOneOff(text.toCharArray()))));
        return methods;
    }

    @Override
    public String toString() {
        return "SftpAuthentication[" + username + "]";
    }
}
