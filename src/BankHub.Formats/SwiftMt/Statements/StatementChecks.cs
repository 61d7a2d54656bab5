using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Formats.SwiftMt.Statements;

/// <summary>Adds statements up, and holds each against the one before it of the same account.</summary>
internal sealed class StatementChecks
{
    /// <summary>Nobody sends more accounts in a file; of further ones the chain is not followed.</summary>
    private const int MaxAccounts = 100_000;

    private static readonly uint Line61 = MtTag.Pack("61");
    private readonly Dictionary<string, Last> _accounts = new(StringComparer.Ordinal);

    public void Run(MtMessage message)
    {
        if (MtStatement.Of(message) is not { } statement)
        {
            return;
        }

        var (opening, closing) = (statement.Opening, statement.Closing);
        if (statement.Type is "940" or "950")
        {
            AddUp(message, statement.Currency, opening, closing);
        }

        Follow(message, statement, opening, closing);
    }

    private static void AddUp(MtMessage message, string? currency, MtBalance? opening, MtBalance? closing)
    {
        if (Sum(message, currency, out var hasLines) is not { } sum)
        {
            return;
        }

        if (opening is { } first && closing is { } last)
        {
            message.Expect(first.Amount + sum == last.Amount, StatementRules.Balance, message.Text.FindAny(62));
        }
        else if (hasLines)
        {
            message.Found(StatementRules.Opening, 0);
        }
    }

    /// <summary>What the entries come to; null if one has no amount. What is only expected has not moved the balance.</summary>
    private static decimal? Sum(MtMessage message, string? currency, out bool hasLines)
    {
        var (sum, slots) = (0m, message.TextSlots);
        hasLines = false;
        for (var i = 0; i < slots.Count; i++)
        {
            ref var slot = ref slots[i];
            if (slot.Tag != Line61)
            {
                continue;
            }

            hasLines = true;
            var mark = message.Part(ref slot, 2);
            if (mark.IsEmpty || !MtAmounts.TryReadBooked(message.Part(ref slot, 4), currency, out var amount))
            {
                message.Found(StatementRules.Amount, message.Text[i]);
                return null;
            }

            sum += mark[0] == 'E' ? 0 : mark[^1] == 'C' != (mark[0] == 'R') ? amount : -amount;
        }

        return sum;
    }

    private void Follow(MtMessage message, MtStatement statement, MtBalance? opening, MtBalance? closing)
    {
        var key = $"{MtText.Of(statement.Account)} {statement.Currency}";
        var number = statement.Number;
        var now = new Last(Number(number[0]), Number(number[1]), closing?.Amount, closing?.IsIntermediate ?? false);
        if (_accounts.TryGetValue(key, out var before) && opening is { } first && before.Closing is { } amount)
        {
            if (!now.Follows(before))
            {
                message.Found(StatementRules.Gap, number.IsThere ? number : message.Text.FindAny(60));
            }
            else if (first.Amount != amount)
            {
                message.Found(StatementRules.Chain, message.Text.FindAny(60));
            }
        }

        if (closing is not null && (_accounts.Count < MaxAccounts || _accounts.ContainsKey(key)))
        {
            _accounts[key] = now;
        }
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        System.Buffers.Text.Utf8Parser.TryParse(text, out int number, out var used) && used == text.Length ? number : -1;

    /// <summary>How the statement before ended.</summary>
    private readonly record struct Last(int Number, int Page, decimal? Closing, bool IsIntermediate)
    {
        /// <summary>The next page, or the first of the next number; a number that begins again with the year, or is never said.</summary>
        public bool Follows(Last before) =>
            Number <= 0 || before.Number <= 0 || (Number == before.Number && (Page == before.Page + 1 || Page <= 0))
            || (!before.IsIntermediate && (Number == before.Number + 1 || Number == 1));
    }
}
