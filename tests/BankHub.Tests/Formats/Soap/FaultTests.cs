using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Faults;
using static BankHub.Tests.Formats.Soap.Envelopes;

namespace BankHub.Tests.Formats.Soap;

public sealed class FaultTests
{
    [Fact]
    public void Reads_a_fault_of_version_1()
    {
        var fault = Read(Envelope(
            "<s:Fault><faultcode>s:Client.Authentication</faultcode><faultstring xml:lang=\"de\">nein</faultstring>"
            + "<faultactor>urn:node</faultactor><detail><e xmlns=\"urn:e\">7</e></detail></s:Fault>")).Fault!;

        Assert.Equal((SoapFaultKind.Sender, "Client.Authentication"), (fault.Kind, fault.Code.LocalName));
        Assert.Equal(new SoapReason("nein", "de"), Assert.Single(fault.Reasons));
        Assert.Equal(("urn:node", "7"), (fault.Role, Assert.Single(fault.Detail).Text));
    }

    [Fact]
    public void Reads_a_fault_of_version_2_with_its_subcodes()
    {
        var fault = Read(
            Envelope(
                "<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value xmlns:b=\"urn:b\">b:Busy</s:Value>"
                + "<s:Subcode><s:Value xmlns:b=\"urn:c\">b:Very</s:Value></s:Subcode></s:Subcode></s:Code>"
                + "<s:Reason><s:Text xml:lang=\"en\">later</s:Text><s:Text xml:lang=\"de\">später</s:Text></s:Reason>"
                + "<s:Node>urn:n</s:Node><s:Role>urn:r</s:Role><s:Detail><e xmlns=\"urn:e\"/></s:Detail></s:Fault>",
                space: Soap12),
            "application/soap+xml").Fault!;

        Assert.Equal(SoapFaultKind.Receiver, fault.Kind);
        Assert.Equal([new SoapName("urn:b", "Busy"), new SoapName("urn:c", "Very")], fault.Subcodes);
        Assert.Equal(["later", "später"], fault.Reasons.Select(reason => reason.Text));
        Assert.Equal(("urn:n", "urn:r", 1), (fault.Node, fault.Role, fault.Detail.Count));
    }

    [Theory]
    [InlineData("<s:Fault/>", "soap-fault")]
    [InlineData("<s:Fault><faultcode>s:Server</faultcode></s:Fault>", "soap-fault")]
    [InlineData("<s:Fault><faultcode>s:Server</faultcode><faultstring/></s:Fault><x/>", "soap-fault-alone")]
    public void A_fault_must_be_whole_and_alone(string body, string rule) => Assert.Equal(rule, Rules(Read(Envelope(body))));

    [Theory]
    [InlineData("s:Server", SoapFaultKind.Receiver)]
    [InlineData("s:MustUnderstand", SoapFaultKind.MustUnderstand)]
    [InlineData("s:VersionMismatch", SoapFaultKind.VersionMismatch)]
    [InlineData("s:Sender", SoapFaultKind.Other)]
    [InlineData("Server", SoapFaultKind.Other)]
    [InlineData("x:Server", SoapFaultKind.Other)]
    public void A_code_counts_only_in_its_namespace(string code, SoapFaultKind kind) => Assert.Equal(
        kind, Read(Envelope($"<s:Fault><faultcode>{code}</faultcode><faultstring>x</faultstring></s:Fault>")).Fault!.Kind);
}
