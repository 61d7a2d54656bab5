using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Host.Composition;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Conformance;

/// <summary>With the official schemas at hand every bank is sent the same bytes: whatever is sent keeps them.</summary>
public sealed class SchemaConformanceTests
{
    private static readonly Lazy<MessageSchemas> Official = new(() => new SchemaFolder(SharedFolder.File("iso20022-xsd")).Load());

    [SharedTheory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void What_is_sent_with_the_schemas_is_what_is_sent_without_them(string folder, string product)
    {
        var bank = Banks.In(folder);
        var way = bank.Manifest.Product(product)!;
        PaymentToEncode[] payments =
            [.. Samples.Plain(way), .. Samples.Odd(way).Select((sample, i) => Samples.Attempt(sample.Payment, i + 100))];

        var (without, with) = (Encode(Banks.Context(bank)), Encode(Banks.Context(bank) with { Schemas = Official.Value }));

        Assert.Equal(Words.Of(without), Words.Of(with));

        Encoded Encode(AdapterContext context) => ((IPaymentEncoder)bank.Adapter).Encode(new PaymentBatch(way, payments), context);
    }

    [SharedTheory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void Questions_and_recalls_keep_them_too(string folder, string product)
    {
        var bank = Banks.In(folder);
        var (way, context) = (bank.Manifest.Product(product)!, Banks.Context(bank) with { Schemas = Official.Value });
        var payment = Samples.Plain(way)[0];
        var encoded = ((IPaymentEncoder)bank.Adapter).Encode(new PaymentBatch(way, [payment]), context);
        var sent = new SentPayment(
            payment, [.. encoded.Payments[0].References], context.MessageId, encoded.Messages[0].Message.State, context.Now);

        Assert.NotEqual(Effect.Execute, (bank.Adapter as IInquiryEncoder)?.EncodeInquiry(sent, context).Effect);
        var reason = new ReasonCode("iso20022", "DUPL");
        Assert.NotEqual(Effect.Execute, (bank.Adapter as ICancellationEncoder)?.EncodeCancellation(sent, reason, context).Effect);
    }
}
