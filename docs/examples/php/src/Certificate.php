<?php

declare(strict_types=1);

namespace MinwonHub;

/** An X.509 certificate, and the few questions that verifying asks of it. */
final class Certificate
{
    private function __construct(public readonly string $pem, private readonly array $fields)
    {
    }

    public static function fromPem(string $pem): self
    {
        $fields = openssl_x509_parse($pem);
        if ($fields === false || !openssl_x509_export($pem, $alone)) {
            throw new NotVerified('Not an X.509 certificate');
        }
        return new self($alone, $fields);
    }

    public static function fromDer(string $der): self
    {
        return self::fromPem(
            "-----BEGIN CERTIFICATE-----\n" . chunk_split(base64_encode($der), 64, "\n") . "-----END CERTIFICATE-----\n"
        );
    }

    public function der(): string
    {
        return base64_decode(preg_replace('/-----[^-]+-----|\s/', '', $this->pem), true);
    }

    public function thumbprint(): string
    {
        return hash('sha256', $this->der());
    }

    /** Serial number as upper-case hexadecimal without leading zeros. */
    public function serial(): string
    {
        return ltrim(strtoupper($this->fields['serialNumberHex']), '0');
    }

    /** The participant that it speaks for: its one subject alternative name. */
    public function uri(): string
    {
        $name = $this->fields['extensions']['subjectAltName'] ?? '';
        return preg_match('/^URI:(urn:[a-z0-9:-]+)$/iD', $name, $found) === 1 ? $found[1] : '';
    }

    public function endsAt(): \DateTimeImmutable
    {
        return new \DateTimeImmutable('@' . $this->fields['validTo_time_t']);
    }

    /** RFC 5280 in its one-step form: the hub's authority issues directly, so a path has two certificates. */
    public function requireIssuedBy(self $authority, \DateTimeImmutable $at): void
    {
        $usage = $this->fields['extensions']['keyUsage'] ?? 'Digital Signature';
        if ($this->fields['issuer'] !== $authority->fields['subject']
            || openssl_x509_verify($this->pem, openssl_pkey_get_public($authority->pem)) !== 1) {
            throw new NotVerified("The certificate was not issued by the hub's authority");
        }
        if (!str_contains($usage, 'Digital Signature')) {
            throw new NotVerified("The certificate's key is not for signing");
        }
        $authority->requireValid($at);
    }

    public function requireValid(\DateTimeImmutable $at): void
    {
        $time = $at->getTimestamp();
        if ($time < $this->fields['validFrom_time_t'] || $time > $this->fields['validTo_time_t']) {
            throw new NotVerified('The certificate was not valid at ' . $at->format(DATE_RFC3339));
        }
    }

    /** RSA of 2048 bits or more, or P-256: everything else is no key of this exchange. */
    public function publicKey(): \OpenSSLAsymmetricKey
    {
        $key = openssl_pkey_get_public($this->pem);
        $details = $key === false ? [] : openssl_pkey_get_details($key);
        $rsa = ($details['type'] ?? null) === OPENSSL_KEYTYPE_RSA && $details['bits'] >= 2048;
        if (!$rsa && ($details['ec']['curve_name'] ?? '') !== 'prime256v1') {
            throw new NotVerified('The key is neither RSA of 2048 bits or more nor P-256');
        }
        return $key;
    }
}
