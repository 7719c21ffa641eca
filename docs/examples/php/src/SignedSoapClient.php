<?php

declare(strict_types=1);

namespace MinwonHub;

/**
 * PHP's own SoapClient, reading the published ?wsdl, with signing and verifying put between it and the network.
 * It never sees an answer that was not verified; the hub's faults come as HubFault.
 */
final class SignedSoapClient extends \SoapClient
{
    private readonly string $url;
    private ?string $composed = null;
    private bool $composing = false;
    private ?VerifiedEnvelope $answer = null;

    /** @param \Closure(VerifiedEnvelope): void $trust throws NotVerified if the answer's signer is not the hub */
    public function __construct(
        string $hub,
        private readonly string $service,
        private readonly Signer $signer,
        private readonly \Closure $trust,
    ) {
        $this->url = "$hub/ws/v1/$service";
        parent::__construct($this->url . '?wsdl', [
            // The WSDL carries the address at which the hub sees itself; a partner calls the one it was told.
            'location' => $this->url,
            'soap_version' => SOAP_1_1,
            'exceptions' => true,
            'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
            // PHP's WSDL cache lies in a directory that others may write to.
            'cache_wsdl' => WSDL_CACHE_NONE,
        ]);
    }

    /** The envelope that a call would send, unsigned: what to keep before sending, and to send again unchanged. */
    public function compose(string $operation, array $content): string
    {
        $this->composing = true;
        try {
            $this->__soapCall($operation, [$content]);
            return (string) $this->composed;
        } finally {
            $this->composing = false;
        }
    }

    /** Signs and sends an envelope from compose(), now or again later. */
    public function send(string $envelope): VerifiedEnvelope
    {
        $operation = Xml::children(Xml::only(Xml::parse($envelope)->documentElement, Xml::SOAP, 'Body'))[0]->localName;
        $this->__doRequest($envelope, $this->url, "urn:minwonhub:wsdl:{$this->service}:v1:$operation", SOAP_1_1);
        return $this->answer();
    }

    public function __doRequest(string $request, string $location, string $action, int $version, bool $oneWay = false): ?string
    {
        if ($this->composing) {
            $this->composed = $request;
            return '';
        }
        $now = new \DateTimeImmutable();
        $response = parent::__doRequest($this->signer->sign($request, $now), $location, $action, $version, false);
        if ($response === null || $response === '') {
            throw new \RuntimeException("No answer from $location; send the same message again later");
        }
        $this->answer = Verifier::live($response, new \DateTimeImmutable());
        ($this->trust)($this->answer);
        if (Xml::is($this->answer->content, Xml::SOAP, 'Fault')) {
            throw HubFault::of($this->answer->content, $response);
        }
        return $response;
    }

    /** The last answer, as it was verified. */
    public function answer(): VerifiedEnvelope
    {
        return $this->answer ?? throw new \LogicException('No answer yet');
    }
}
