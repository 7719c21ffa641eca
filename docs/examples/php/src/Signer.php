<?php

declare(strict_types=1);

namespace MinwonHub;

/** Signs a SOAP 1.1 envelope as the hub wants it: Body and Timestamp, rsa-sha256, the certificate beside it. */
final class Signer
{
    private const HEADER = <<<'XML'
        <wsse:Security xmlns:wsse="%1$s" xmlns:wsu="%2$s" xmlns:soap="%4$s" soap:mustUnderstand="1">
        <wsse:BinarySecurityToken wsu:Id="%5$s" EncodingType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary" ValueType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3">%6$s</wsse:BinarySecurityToken>
        <wsu:Timestamp wsu:Id="%7$s"><wsu:Created>%8$s</wsu:Created><wsu:Expires>%9$s</wsu:Expires></wsu:Timestamp>
        <ds:Signature xmlns:ds="%3$s"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>%10$s</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI="#%5$s" ValueType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>
        </wsse:Security>
        XML;

    private const REFERENCE = '<ds:Reference URI="#%s"><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue/></ds:Reference>';

    public function __construct(private readonly \OpenSSLAsymmetricKey $key, private readonly Certificate $certificate)
    {
    }

    /** Returns the exact bytes to send. */
    public function sign(string $soap, \DateTimeImmutable $now): string
    {
        // Ids differ from message to message: fixed ones and whole seconds make two messages look like one.
        [$token, $time, $content] = array_map(fn ($name) => $name . '-' . bin2hex(random_bytes(16)), ['X509', 'TS', 'Body']);
        $document = $this->prepared($soap, $token, $time, $content, $now);
        $envelope = $document->documentElement;
        $security = Xml::only(Xml::only($envelope, Xml::SOAP, 'Header'), Xml::WSSE, 'Security');
        $signature = Xml::only($security, Xml::DS, 'Signature');
        $signedInfo = Xml::only($signature, Xml::DS, 'SignedInfo');
        $signed = [Xml::only($envelope, Xml::SOAP, 'Body'), Xml::only($security, Xml::WSU, 'Timestamp')];
        foreach (Xml::children($signedInfo, Xml::DS, 'Reference') as $i => $reference) {
            Xml::only($reference, Xml::DS, 'DigestValue')->textContent
                = base64_encode(hash('sha256', Xml::canonical($signed[$i]), true));
        }
        openssl_sign(Xml::canonical($signedInfo), $value, $this->key, OPENSSL_ALGO_SHA256)
            || throw new \RuntimeException('The key cannot sign: ' . openssl_error_string());
        Xml::only($signature, Xml::DS, 'SignatureValue')->textContent = base64_encode($value);
        return $document->saveXML();
    }

    /** The envelope with everything but digests and signature, read again so that the digests are of what is sent. */
    private function prepared(string $soap, string $token, string $time, string $content, \DateTimeImmutable $now): \DOMDocument
    {
        $document = Xml::parse($soap);
        $envelope = $document->documentElement;
        $body = Xml::only($envelope, Xml::SOAP, 'Body');
        $body->setAttributeNS(Xml::WSU, 'wsu:Id', $content);
        $header = Xml::children($envelope, Xml::SOAP, 'Header')[0]
            ?? $envelope->insertBefore($document->createElementNS(Xml::SOAP, $envelope->prefix . ':Header'), $body);
        $utc = $now->setTimezone(new \DateTimeZone('UTC'));
        $fragment = $document->createDocumentFragment();
        $fragment->appendXML(preg_replace('/>\n</', '><', sprintf(
            self::HEADER,
            Xml::WSSE,
            Xml::WSU,
            Xml::DS,
            Xml::SOAP,
            $token,
            base64_encode($this->certificate->der()),
            $time,
            $utc->format('Y-m-d\TH:i:s.v\Z'),
            $utc->modify('+5 minutes')->format('Y-m-d\TH:i:s.v\Z'),
            sprintf(self::REFERENCE, $content) . sprintf(self::REFERENCE, $time),
        )));
        $header->appendChild($fragment);
        return Xml::parse($document->saveXML());
    }
}
