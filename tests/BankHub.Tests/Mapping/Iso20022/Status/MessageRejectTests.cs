using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Status;

/// <summary>What the bank's entrance says of a whole message before anybody looks into it.</summary>
public sealed class MessageRejectTests
{
    [Theory]
    [InlineData("FF01", EvidenceKind.Rejected)]
    [InlineData("DU01", EvidenceKind.BankDoubt)]
    [InlineData("AM05", EvidenceKind.BankDoubt)]
    public void A_refused_message_is_refused_unless_it_was_a_copy(string reason, EvidenceKind kind)
    {
        var reject = Encoding.UTF8.GetBytes($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:admi.002.001.01"><admi.002.001.01><RltdRef><Ref>M1</Ref></RltdRef>
            <Rsn><RjctgPtyRsn>{reason}</RjctgPtyRsn><RsnDesc>no</RsnDesc></Rsn></admi.002.001.01></Document>
            """);

        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(new BankMessages(Words.Status).Decode(reject))).Evidence;

        Assert.Equal((kind, EvidenceScope.Message, reason), (evidence.Kind, evidence.Scope, evidence.BankWord));
        Assert.Equal([new(ReferenceKind.Message, "M1")], evidence.References);
    }
}
