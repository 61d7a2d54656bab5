using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>Who is debtor or creditor of a booking, as field 86 names him.</summary>
/// <param name="Odd">What was said of him and is no value of its kind.</param>
internal sealed record Counterparty(Party? Party, Account? Account, Agent? Agent, string? Odd)
{
    /// <param name="joined">Account, bank, name and town between slashes, as Dutch banks have them.</param>
    /// <param name="account">His account, if it stands alone.</param>
    /// <param name="bank">His bank, by its identifier or its number.</param>
    /// <param name="name">His name.</param>
    /// <param name="from">What is read.</param>
    public static Counterparty Of(string? joined, string? account, string? bank, string? name, Incoming from)
    {
        var parts = joined?.Split('/', StringSplitOptions.TrimEntries) ?? [];
        var (number, agent, who) = (account ?? Part(parts, 0), bank ?? Part(parts, 1), name ?? Part(parts, 2));
        var (read, known) = (AccountNumbers.Read(number), Bank(agent));
        string?[] odd = [read is null ? number : null, known is null ? agent : null, .. parts.Skip(3).Where(part => part.Length > 0)];
        var words = from.Words(who);
        return new(
            words is null ? null : new() { Name = words }, read, known,
            odd.OfType<string>().ToArray() is { Length: > 0 } left ? string.Join(' ', left) : null);
    }

    private static string? Part(string[] parts, int index) =>
        index < parts.Length && parts[index].Length > 0 ? parts[index] : null;

    /// <summary>An identifier, or eight digits, which are a bank's number in Germany (DFÜ agreement, annex 3, chapter 8).</summary>
    private static Agent? Bank(string? text) => text is null ? null
        : Placeholder.Named(text) is not null && Bic.TryParse(text, out var bic, out _) ? new() { Bic = bic }
        : text.Length == 8 && text.All(char.IsAsciiDigit) && ClearingSystem.TryParse("DEBLZ", out var german, out _)
            ? new() { ClearingSystemMemberIdentification = new() { ClearingSystem = german, MemberIdentification = text } }
        : null;
}
