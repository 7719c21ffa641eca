<?php

declare(strict_types=1);

namespace MinwonHub;

/** Makes keys, and asks for certificates for them (PKCS#10, RFC 2986). */
final class Keys
{
    private const OPTIONS = [
        'config' => __DIR__ . '/../openssl.cnf',
        'digest_alg' => 'sha256',
        'private_key_type' => OPENSSL_KEYTYPE_RSA,
        'private_key_bits' => 3072,
    ];

    /** The key that stands in the file, or a new one: repeating a call with the same key gives the same certificate. */
    public static function in(State $state, string $file): string
    {
        if (!$state->has($file)) {
            openssl_pkey_export(openssl_pkey_new(self::OPTIONS), $pem, null, self::OPTIONS);
            $state->write($file, $pem);
        }
        return $state->read($file);
    }

    public static function request(string $key): string
    {
        $private = openssl_pkey_get_private($key);
        openssl_csr_export(openssl_csr_new(['commonName' => 'applicant'], $private, self::OPTIONS), $pem);
        return base64_decode(preg_replace('/-----[^-]+-----|\s/', '', $pem));
    }

    /** With this the key speaks for itself, for as long as nobody else does: only to enrol. */
    public static function selfSigned(string $key): Certificate
    {
        $private = openssl_pkey_get_private($key);
        $request = openssl_csr_new(['commonName' => 'applicant'], $private, self::OPTIONS);
        openssl_x509_export(openssl_csr_sign($request, null, $private, 1, self::OPTIONS, random_int(1, PHP_INT_MAX)), $pem);
        return Certificate::fromPem($pem);
    }
}
