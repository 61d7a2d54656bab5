using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Market;

namespace BankHub.Tests.Conformance;

/// <summary>What every adapter keeps by existing in the adapters assembly.</summary>
public sealed class AdapterConformanceTests
{
    [Theory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void The_same_payments_are_the_same_bytes_also_in_another_process(string folder, string product)
    {
        var (first, second) = (Encode(folder, product), Encode(folder, product));

        Assert.Equal(first, second);
        // The golden file was written by another process.
        GoldenFile.Check(Path.Combine(Banks.Golden(folder), $"sent-{product}.txt"), first);

        static string Encode(string folder, string product)
        {
            var bank = Banks.Anew(folder);
            return Words.Of(Encoded(bank.Adapter, bank.Manifest.Product(product)!, Banks.Context(bank)));
        }
    }

    [Theory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void Every_payment_has_a_place_and_every_reference_is_in_the_bytes(string folder, string product)
    {
        var bank = Banks.In(folder);
        var payments = Samples.Plain(bank.Manifest.Product(product)!);
        var encoded = Encoded(bank.Adapter, bank.Manifest.Product(product)!, Banks.Context(bank));

        Assert.Empty(encoded.Problems);
        Assert.Equal(payments.Select(payment => payment.Id).Order(), encoded.Payments.Select(payment => payment.PaymentId).Order());
        Assert.Equal(encoded.Payments.Count, encoded.Payments.Select(payment => (payment.Message, payment.Position)).Distinct().Count());
        Assert.All(encoded.Payments, payment => Assert.NotEmpty(payment.References));
        foreach (var (i, message) in encoded.Messages.Index())
        {
            var members = encoded.Payments.Where(payment => payment.Message == i).ToList();
            Assert.Equal(Enumerable.Range(0, members.Count), members.Select(member => member.Position).Order());
            var said = Said(message.Message);
            var names = message.References.Where(name => name.Kind != ReferenceKind.Content);
            Assert.All(names.Concat(members.SelectMany(member => member.References)), reference =>
                Assert.Contains(reference.Value, said, StringComparison.Ordinal));
            Check(message.Message, bank.Manifest, role: "send");
        }
    }

    [Theory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void The_market_rules_that_a_product_names_exist(string folder, string product)
    {
        var rules = Banks.In(folder).Manifest.Product(product)!.Rules;
        Assert.Empty(MarketRules.Unknown(rules.Sets, rules.Without));
    }

    [Theory]
    [MemberData(nameof(Banks.Folders), MemberType = typeof(Banks))]
    public void The_market_rules_that_an_endpoint_names_exist(string folder) =>
        Assert.All(
            Banks.In(folder).Manifest.Endpoints.Select(endpoint => endpoint.Rules),
            rules => Assert.Empty(MarketRules.Unknown(rules.Sets, rules.Without)));

    [Theory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void What_cannot_be_expressed_is_a_problem_and_never_an_exception(string folder, string product)
    {
        var bank = Banks.In(folder);
        foreach (var (what, payment) in Samples.Odd(bank.Manifest.Product(product)!))
        {
            var attempt = Samples.Attempt(payment, 0);
            var batch = new PaymentBatch(bank.Manifest.Product(product)!, [attempt]);

            var encoded = ((IPaymentEncoder)bank.Adapter).Encode(batch, Banks.Context(bank));

            var outcomes = encoded.Payments.Select(p => p.PaymentId).Concat(encoded.Problems.Select(p => p.PaymentId));
            Assert.True(outcomes.SequenceEqual([attempt.Id]), $"{what}: {Words.Of(encoded)}");
            Assert.All(encoded.Problems, problem => Assert.NotEmpty(problem.Findings));
            Assert.All(encoded.Problems.SelectMany(problem => problem.Findings), finding =>
                Assert.StartsWith("$", finding.Path, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void A_payment_that_cannot_be_expressed_does_not_hinder_its_neighbours(string folder, string product)
    {
        var bank = Banks.In(folder);
        var way = bank.Manifest.Product(product)!;
        var odd = Samples.Odd(way).Select((sample, i) => Samples.Attempt(sample.Payment, i + 100)).ToList();
        PaymentToEncode[] all = [.. Samples.Plain(way), .. odd];

        var encoded = ((IPaymentEncoder)bank.Adapter).Encode(new PaymentBatch(way, all), Banks.Context(bank));

        Assert.Equal(
            all.Select(payment => payment.Id).Order(),
            encoded.Payments.Select(p => p.PaymentId).Concat(encoded.Problems.Select(p => p.PaymentId)).Order());
        Assert.All(Samples.Plain(way), plain => Assert.Contains(encoded.Payments, payment => payment.PaymentId == plain.Id));
    }

    [Theory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void Questions_and_recalls_have_their_effect_and_their_endpoint(string folder, string product)
    {
        var bank = Banks.In(folder);
        var context = Banks.Context(bank);
        var payment = Samples.Plain(bank.Manifest.Product(product)!)[0];
        var encoded = Encoded(bank.Adapter, bank.Manifest.Product(product)!, context);
        Reference[] own = [.. encoded.Payments.Single(p => p.PaymentId == payment.Id).References];
        foreach (var references in new[] { own, [.. own, new(ReferenceKind.Bank, "id/1 ?&#")], [] })
        {
            var sent = new SentPayment(payment, references, context.MessageId, encoded.Messages[0].Message.State, context.Now);
            if (bank.Adapter is IInquiryEncoder inquiry)
                Assert.Equal(Effect.Inquire, Check(inquiry.EncodeInquiry(sent, context), bank.Manifest, "send"));
            if (bank.Adapter is ICancellationEncoder cancellation)
                Assert.Equal(Effect.Cancel, Check(cancellation.EncodeCancellation(sent, new("iso20022", "CUST"), context), bank.Manifest,
                    "send"));
        }

        foreach (var feed in bank.Manifest.Endpoints.Where(endpoint => endpoint.Role == "feed"))
        {
            foreach (var cursor in new[] { null, "", "c 1/&?=#ü" })
                Assert.Equal(Effect.Poll, Check(((IFeedEncoder)bank.Adapter).EncodePoll(feed.Id, cursor, context), bank.Manifest, "feed"));
        }
    }

    private static Encoded Encoded(IBankAdapter adapter, Product product, AdapterContext context) =>
        ((IPaymentEncoder)adapter).Encode(new PaymentBatch(product, Samples.Plain(product)), context);

    private static Effect Check(OutboundMessage message, AdapterManifest manifest, string role)
    {
        Assert.Equal(role, manifest.Endpoint(message.Endpoint)?.Role);
        if (message is FileDrop file)
            Assert.Contains("0123456789ABCDEF", file.FileName, StringComparison.Ordinal);
        if (message is Request request)
        {
            Assert.True(Uri.IsWellFormedUriString(request.Path, UriKind.Relative), request.Path);
            Assert.True(request.Effect != Effect.Execute || request.Body.Length > 0, "A request that moves money carries a body.");
            Assert.DoesNotContain(request.Headers, header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
        }

        return message.Effect;
    }

    private static string Said(OutboundMessage message) => Encoding.UTF8.GetString(message.Body.Span) + message switch
    {
        FileDrop file => file.FileName,
        Request request => request.Path,
        _ => "",
    };
}
