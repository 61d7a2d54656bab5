using BankHub.Core.Adapters;
using BankHub.Core.Payments;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>Payments of a file as the batch that a mapping encodes, without a bank.</summary>
internal static class TransferBatch
{
    public static AdapterContext Context(TransferTerms terms, string name, DateOnly day) => new()
    {
        Connection = "convert",
        MessageId = name,
        Sequence = 1,
        DaySequence = 1,
        Now = terms.Now,
        LocalNow = terms.Now.DateTime,
        BusinessDate = DateOnly.FromDateTime(terms.Now.DateTime),
        ValueDate = day,
        Settings = new Dictionary<string, string>(),
    };

    /// <param name="payments">Payments of one scheme, each with its number in the file from 0.</param>
    /// <param name="name">Of the message: what has no name for its instruction gets one of it.</param>
    public static PaymentBatch Of(IEnumerable<(int Number, Payment Payment)> payments, string name)
    {
        PaymentToEncode[] attempts = [.. payments.Select(p => new PaymentToEncode(
            new(p.Number + 1, 0, 0, new byte[8]), p.Payment, p.Payment.InstructionIdentification ?? $"{name}-{p.Number + 1}",
            p.Number + 1))];
        return new(
            new()
            {
                Id = "convert",
                Scheme = attempts[0].Payment.Scheme.Value,
                Methods = ["creditTransfer", "directDebit"],
                Currencies = [],
                Countries = [],
                MaxBatch = int.MaxValue,
                Endpoint = "",
                GroupBy = [],
                Windows = [],
                ValueDays = 0,
                WhenLate = "park",
                Fee = 0,
            },
            attempts);
    }

    /// <summary>The problems, each with the number of its payment.</summary>
    public static IEnumerable<string> Told(IEnumerable<PaymentProblem> problems) =>
        from problem in problems
        from finding in problem.Findings
        select $"payment {BitConverter.ToInt32(problem.PaymentId.ToByteArray())}: {Converted.Said(finding)}";
}
