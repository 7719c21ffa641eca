<?php

declare(strict_types=1);

namespace MinwonHub;

/** A certificate revocation list (RFC 5280 §5), read with a few lines of DER since PHP has no reader for it. */
final class RevocationList
{
    private const SHA256_WITH_RSA = '06092a864886f70d01010b';

    /** @param array<string, \DateTimeImmutable> $revoked time by serial number */
    private function __construct(private readonly array $revoked)
    {
    }

    public static function read(string $der, Certificate $authority): self
    {
        [, $list] = self::split($der)[0] ?? throw new NotVerified('Not a revocation list');
        [$signed, $algorithm, $signature] = self::split($list);
        $key = openssl_pkey_get_public($authority->pem);
        if (!str_starts_with(bin2hex($algorithm[1]), self::SHA256_WITH_RSA)
            || openssl_verify($signed[2], substr($signature[1], 1), $key, OPENSSL_ALGO_SHA256) !== 1) {
            throw new NotVerified("The revocation list is not signed by the hub's authority");
        }
        $revoked = [];
        // version, signature, issuer, thisUpdate, nextUpdate, and then, if anything is revoked, a SEQUENCE of entries.
        $entries = self::split($signed[1])[5] ?? [0, '', ''];
        foreach ($entries[0] === 0x30 ? self::split($entries[1]) : [] as $entry) {
            [$serial, $time] = self::split($entry[1]);
            $revoked[ltrim(strtoupper(bin2hex($serial[1])), '0')] = self::time($time);
        }
        return new self($revoked);
    }

    public function requireGood(Certificate $certificate, \DateTimeImmutable $at): void
    {
        $when = $this->revoked[$certificate->serial()] ?? null;
        if ($when !== null && $when <= $at) {
            throw new NotVerified('The certificate had been revoked');
        }
    }

    private static function time(array $time): \DateTimeImmutable
    {
        // RFC 5280 §4.1.2.5: UTCTime through 2049, two-digit years from 50 on being of the 20th century.
        $text = $time[0] === 0x18 ? $time[1] : ($time[1] < '50' ? '20' : '19') . $time[1];
        return \DateTimeImmutable::createFromFormat('!YmdHis\Z', $text, new \DateTimeZone('UTC'))
            ?: throw new NotVerified('A revocation time that is none');
    }

    /** @return list<array{int, string, string}> tag, content and whole of each element in a row */
    private static function split(string $der): array
    {
        $elements = [];
        for ($at = 0; $at < strlen($der); $at = $end) {
            $tag = ord($der[$at]);
            $length = ord($der[$at + 1] ?? "\xff");
            $begin = $at + 2;
            if ($length > 0x84 || $length === 0x80) {
                throw new NotVerified('Not DER');
            }
            if ($length > 0x80) {
                $begin += $length - 0x80;
                $length = hexdec(bin2hex(substr($der, $at + 2, $length - 0x80)));
            }
            $end = $begin + $length;
            if ($end > strlen($der)) {
                throw new NotVerified('Not DER');
            }
            $elements[] = [$tag, substr($der, $begin, $length), substr($der, $at, $end - $at)];
        }
        return $elements;
    }
}
