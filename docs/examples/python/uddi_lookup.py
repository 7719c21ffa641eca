"""Finds where agencies that handle a category are reached, in two calls to the hub's UDDI node.

usage: uddi_lookup.py HUB_ADDRESS CATEGORY [REGION]
"""
import sys

import zeep

OURS = "uddi:minwonhub.org:"


def reference(system, value):
    return {"tModelKey": OURS + system, "keyName": "", "keyValue": value}


def main(hub, category, region=None):
    wsdl = hub.rstrip("/") + "/uddi/inquiry?wsdl"
    # Zeep takes one branch of the schema's choices only, so it must not insist on it.
    inquiry = zeep.Client(wsdl, settings=zeep.Settings(strict=False)).bind("UDDI_Service", "UDDI_Inquiry_Port")
    wanted = [reference("category:complaint", category)]
    if region:
        wanted.append(reference("category:region", region))
    found = inquiry.find_service(
        categoryBag={"keyedReference": wanted},
        tModelBag={"tModelKey": [OURS + "porttype:complaint-exchange:v1"]})
    infos = found.serviceInfos.serviceInfo if found.serviceInfos else []
    if not infos:
        print("nobody")
        return
    detail = inquiry.get_serviceDetail(serviceKey=[info.serviceKey for info in infos])
    for service in detail.businessService:
        for binding in service.bindingTemplates.bindingTemplate:
            print(f"{service.businessKey}: {binding.accessPoint._value_1}")


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__.strip().splitlines()[-1])
    main(*sys.argv[1:])
