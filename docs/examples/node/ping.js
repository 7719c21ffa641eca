// The first signed call with the npm package "soap" 1.13. It signs; it does not verify the answer (see the partner guide).
const fs = require('fs');
const crypto = require('crypto');
const soap = require('soap');

// soap 1.13's own Timestamp lives ten minutes, the hub takes five: so it gets one of ours to sign.
class HubSecurity extends soap.WSSecurityCert {
  constructor(key, certificate) {
    super(key, certificate, '', { hasTimeStamp: false, additionalReferences: ['wsu:Timestamp'] });
  }
  postProcess(xml, envelopeKey) {
    const at = (ms) => new Date(Date.now() + ms).toISOString();
    this.appendElement = `<wsu:Timestamp><wsu:Created>${at(0)}</wsu:Created><wsu:Expires>${at(299000)}</wsu:Expires></wsu:Timestamp>`;
    return super.postProcess(xml, envelopeKey);
  }
}

const identity = fs.readFileSync(`${process.argv[2]}/identity.pem`, 'utf8');
const { hub, participant } = JSON.parse(fs.readFileSync(`${process.argv[2]}/partner.json`, 'utf8'));
const pem = (kind) => identity.match(new RegExp(`-----BEGIN ${kind}-----[^]+?-----END ${kind}-----`))[0];

(async () => {
  const url = `${hub}/ws/v1/complaint-exchange`;
  const client = await soap.createClientAsync(`${url}?wsdl`, { endpoint: url });
  client.setSecurity(new HubSecurity(pem('PRIVATE KEY'), pem('CERTIFICATE')));
  const header = { messageId: `urn:uuid:${crypto.randomUUID()}`, from: participant, to: 'urn:hub:minwon', sentAt: new Date().toISOString() };
  const [answer] = await client.PingAsync({ messageHeader: header });
  console.log(answer.participant, answer.hubTime);
})();
