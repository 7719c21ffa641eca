<?php

declare(strict_types=1);

namespace MinwonHub;

/**
 * Verifies one WS-Security signature: allowed algorithms only, every digest right, and Body, Timestamp and each
 * WS-Addressing header covered. "Covered" means: the very element that stands in its place in this envelope, not
 * another one that carries the same Id somewhere else.
 */
final class Verifier
{
    private const X509 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3';
    private const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
    private const ECDSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';
    private const TRANSFORMS = [Xml::EXC_C14N, Xml::DS . 'enveloped-signature'];
    private const DIGESTS = [
        'http://www.w3.org/2001/04/xmlenc#sha256' => 'sha256',
        'http://www.w3.org/2001/04/xmlenc#sha512' => 'sha512',
    ];

    /** What arrives now: the Timestamp must be fresh. */
    public static function live(string $bytes, \DateTimeImmutable $now): VerifiedEnvelope
    {
        return self::verify($bytes, $now->modify('+5 minutes'), $now);
    }

    /** What the hub received earlier, by its own signed word: as it would have been verified then. */
    public static function asOf(string $bytes, \DateTimeImmutable $receivedAt): VerifiedEnvelope
    {
        return self::verify($bytes, $receivedAt->modify('+10 minutes'), $receivedAt->modify('-5 minutes'));
    }

    private static function verify(string $bytes, \DateTimeImmutable $latest, \DateTimeImmutable $earliest): VerifiedEnvelope
    {
        $envelope = Xml::parse($bytes)->documentElement;
        $ids = self::ids($envelope);
        $parts = Xml::children($envelope);
        if (!Xml::is($envelope, Xml::SOAP, 'Envelope') || count($parts) !== 2
            || !Xml::is($parts[0], Xml::SOAP, 'Header') || !Xml::is($parts[1], Xml::SOAP, 'Body')) {
            throw new NotVerified('Not a SOAP 1.1 envelope with one Header and one Body');
        }
        [$header, $body] = $parts;
        $security = Xml::only($header, Xml::WSSE, 'Security');
        $timestamp = Xml::only($security, Xml::WSU, 'Timestamp');
        $signature = Xml::only($security, Xml::DS, 'Signature');
        $content = Xml::children($body);
        if (count($content) !== 1) {
            throw new NotVerified('A Body holds exactly one element');
        }
        $covered = self::references($signature, $ids);
        $addressing = array_filter(Xml::children($header), fn ($child) => in_array($child->namespaceURI, Xml::ADDRESSING, true));
        foreach ([$body, $timestamp, ...$addressing] as $element) {
            if (!in_array(true, array_map($element->isSameNode(...), $covered), true)) {
                throw new NotVerified("The signature does not cover the {$element->localName}");
            }
        }
        $signer = self::signer($signature, $security, $ids);
        self::requireSignature($signature, $signer);
        self::requireTime($timestamp, $latest, $earliest);
        return new VerifiedEnvelope($bytes, $content[0], $signer);
    }

    /** @return array<string, \DOMElement> every Id of the document; one that stands twice is an attack */
    private static function ids(\DOMElement $envelope): array
    {
        $ids = [];
        foreach ((new \DOMXPath($envelope->ownerDocument))->query('//@*[local-name()="Id" or local-name()="ID" or name()="xml:id"]') as $id) {
            if (isset($ids[$id->value]) && !$ids[$id->value]->isSameNode($id->ownerElement)) {
                throw new NotVerified('Two elements with one Id');
            }
            $ids[$id->value] = $id->ownerElement;
        }
        return $ids;
    }

    /**
     * Checks all digests.
     * @return list<\DOMElement> the elements that they cover
     */
    private static function references(\DOMElement $signature, array $ids): array
    {
        $covered = [];
        foreach (Xml::children(Xml::only($signature, Xml::DS, 'SignedInfo'), Xml::DS, 'Reference') as $reference) {
            $uri = $reference->getAttribute('URI');
            $element = str_starts_with($uri, '#') ? ($ids[substr($uri, 1)] ?? null) : null;
            if ($element === null) {
                throw new NotVerified('A reference that names no element by its Id');
            }
            $algorithm = '';
            $prefixes = [];
            foreach (Xml::children(Xml::only($reference, Xml::DS, 'Transforms')) as $transform) {
                $algorithm = self::allowed($transform, self::TRANSFORMS);
                $prefixes = self::prefixes($transform);
            }
            $method = self::allowed(Xml::only($reference, Xml::DS, 'DigestMethod'), array_keys(self::DIGESTS));
            $digest = base64_decode(Xml::text($reference, 'DigestValue'));
            if ($algorithm !== Xml::EXC_C14N
                || !hash_equals(hash(self::DIGESTS[$method], Xml::canonical($element, $prefixes), true), $digest)) {
                throw new NotVerified("The {$element->localName} was changed after signing");
            }
            $covered[] = $element;
        }
        return $covered;
    }

    private static function signer(\DOMElement $signature, \DOMElement $security, array $ids): Certificate
    {
        $named = Xml::only(Xml::only(Xml::only($signature, Xml::DS, 'KeyInfo'), Xml::WSSE, 'SecurityTokenReference'), Xml::WSSE, 'Reference');
        $token = $ids[ltrim($named->getAttribute('URI'), '#')] ?? null;
        if ($token === null || !Xml::is($token, Xml::WSSE, 'BinarySecurityToken')
            || $token->getAttribute('ValueType') !== self::X509 || !$token->parentNode->isSameNode($security)) {
            throw new NotVerified('The signature names no certificate of its own header');
        }
        return Certificate::fromDer(base64_decode($token->textContent));
    }

    private static function requireSignature(\DOMElement $signature, Certificate $signer): void
    {
        $signedInfo = Xml::only($signature, Xml::DS, 'SignedInfo');
        $canonicalization = Xml::only($signedInfo, Xml::DS, 'CanonicalizationMethod');
        self::allowed($canonicalization, [Xml::EXC_C14N]);
        $prefixes = self::prefixes($canonicalization);
        $method = self::allowed(Xml::only($signedInfo, Xml::DS, 'SignatureMethod'), [self::RSA_SHA256, self::ECDSA_SHA256]);
        $key = $signer->publicKey();
        $rsa = openssl_pkey_get_details($key)['type'] === OPENSSL_KEYTYPE_RSA;
        $value = base64_decode(Xml::text($signature, 'SignatureValue'));
        if ($rsa !== ($method === self::RSA_SHA256)
            || openssl_verify(Xml::canonical($signedInfo, $prefixes), $rsa ? $value : self::der($value), $key, OPENSSL_ALGO_SHA256) !== 1) {
            throw new NotVerified('The signature does not match');
        }
    }

    /** XML Signature writes an ECDSA value as r and s one after the other; OpenSSL wants them as DER integers. */
    private static function der(string $value): string
    {
        if (strlen($value) !== 64) {
            throw new NotVerified('Not an ECDSA value on P-256');
        }
        $integers = '';
        foreach (str_split($value, 32) as $number) {
            $number = ltrim($number, "\0");
            $number = $number === '' || ord($number[0]) > 0x7f ? "\0$number" : $number;
            $integers .= "\x02" . chr(strlen($number)) . $number;
        }
        return "\x30" . chr(strlen($integers)) . $integers;
    }

    private static function requireTime(\DOMElement $timestamp, \DateTimeImmutable $latest, \DateTimeImmutable $earliest): void
    {
        $time = fn (string $name) => preg_match('/^[0-9T:.-]+Z$/D', Xml::text($timestamp, $name)) === 1
            ? new \DateTimeImmutable(Xml::text($timestamp, $name))
            : throw new NotVerified("No $name in UTC");
        if ($time('Created') > $latest || $time('Expires') < $earliest || $time('Created') >= $time('Expires')) {
            throw new NotVerified('The Timestamp does not fit; is the clock right?');
        }
    }

    private static function allowed(\DOMElement $method, array $algorithms): string
    {
        $algorithm = $method->getAttribute('Algorithm');
        return in_array($algorithm, $algorithms, true)
            ? $algorithm
            : throw new NotVerified("A forbidden algorithm in {$method->localName}");
    }

    /** @return list<string> */
    private static function prefixes(\DOMElement $method): array
    {
        $list = Xml::children($method, Xml::EXC_C14N, 'InclusiveNamespaces')[0] ?? null;
        return $list === null ? [] : preg_split('/\s+/', $list->getAttribute('PrefixList'), -1, PREG_SPLIT_NO_EMPTY);
    }
}
