using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;

namespace BankHub.Tests.Adapters.MeridianRest;

public sealed class HostileIdTests
{
    [Theory]
    [InlineData("..")]
    [InlineData("../../admin")]
    [InlineData("a/b")]
    [InlineData("a?b=c")]
    [InlineData("%2e%2e")]
    [InlineData("")]
    public void An_id_that_would_lead_elsewhere_is_never_part_of_a_path(string id)
    {
        var bank = Banks.In("MeridianRest");
        var body = $$"""{"id":"{{id}}","reference":"R","status":"PREPARED","amount":"1.00","currency":"GBP"}""";
        var reply = new ReplyMessage(
            "api", 201, [], Encoding.UTF8.GetBytes(body), new SentMessage("M", Effect.Prepare, "create R 1 1.00 GBP", []));

        Assert.IsType<DecodedFinding>(Assert.Single(((IMessageDecoder)bank.Adapter).Decode(reply, Banks.Context(bank))));

        var attempt = Samples.Plain(bank.Manifest.Products[0])[0];
        var sent = new SentPayment(attempt, [new(ReferenceKind.Bank, id)], "M", null, default);
        var cancel = (Request)((ICancellationEncoder)bank.Adapter).EncodeCancellation(sent, new("iso20022", "CUST"), Banks.Context(bank));
        Assert.Equal($"transfers?reference={attempt.InstructionId}", cancel.Path);
    }
}
