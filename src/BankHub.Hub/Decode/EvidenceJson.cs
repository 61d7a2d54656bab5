using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Hub.Status;

namespace BankHub.Hub.Decode;

/// <summary>
/// Evidence as it is kept while nothing matches it. Versions read what each other kept, and name it alike: a field is only ever added, left
/// out where it says nothing.
/// </summary>
internal static class EvidenceJson
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static byte[] Write(Evidence e) => JsonSerializer.SerializeToUtf8Bytes(
        new Kept(
            StoredKind.Plain(e.Kind), e.Scope, Names(e.References), Names(e.Learnt), e.Identity, e.Reason?.CodeSet, e.Reason?.Code,
            e.Reason?.Text, e.Amount?.Value, e.Amount?.Currency.ToString(), e.Side, e.BookingDate, e.BankWord, e.Corrections,
            e.Within.Count == 0 ? null : Names(e.Within), e.CounterpartyBank?.ClearingSystem.Value,
            e.CounterpartyBank?.MemberIdentification, StoredKind.Finer(e.Kind), e.AsOf),
        Options);

    /// <summary>Names evidence by what it says, whenever it was said.</summary>
    public static string Hash(Evidence e) => Convert.ToHexStringLower(SHA256.HashData(Write(e with { AsOf = null })).AsSpan(0, 16));

    public static Evidence Read(byte[] json)
    {
        var k = JsonSerializer.Deserialize<Kept>(json, Options) ?? throw new InvalidDataException("Kept evidence says nothing.");
        return new Evidence(StoredKind.Of(k.Kind, k.Finer), k.Scope, Names(k.References))
        {
            Within = Names(k.Within ?? []),
            Learnt = Names(k.Learnt),
            Identity = k.Identity,
            Reason = k.ReasonSet is { } set ? new ReasonCode(set, k.ReasonCode!, k.ReasonText) : null,
            Amount = k.Amount is { } amount ? PaymentRow.MoneyOf(amount, k.Currency!) : null,
            Side = k.Side,
            BookingDate = k.BookingDate,
            BankWord = k.BankWord,
            AsOf = k.AsOf,
            Corrections = k.Corrections,
            CounterpartyBank = ClearingSystem.TryParse(k.BankSystem, out var system, out _) && k.BankNumber is { } number
                ? new() { ClearingSystem = system, MemberIdentification = number }
                : null,
        };
    }

    private static string[][] Names(IReadOnlyList<Reference> references) => [.. references.Select(r => new[] { r.Kind, r.Value })];

    private static Reference[] Names(string[][] names) => [.. names.Select(n => new Reference(n[0], n[1]))];

    private sealed record Kept(
        EvidenceKind Kind, EvidenceScope Scope, string[][] References, string[][] Learnt, string? Identity, string? ReasonSet,
        string? ReasonCode, string? ReasonText, decimal? Amount, string? Currency, BookingSide? Side, DateOnly? BookingDate,
        string? BankWord,
        IReadOnlyDictionary<string, string>? Corrections,
        string[][]? Within, string? BankSystem, string? BankNumber, string? Finer, DateTimeOffset? AsOf);
}
