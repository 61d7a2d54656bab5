namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 910 to 950 (User Handbook, Category 9, network validated rules).</summary>
public static class AccountRules
{
    public static readonly MtRule Orderer = NetworkRule.Of("910-C1", "C06", "there is either field 50a or 52a");
    public static readonly MtRule FloorMissing = NetworkRule.Of("920-C1", "C22", "a request for MT 942 has field 34F");
    public static readonly MtRule FloorMarks = NetworkRule.Of(
        "942-C2", "C23", "of two fields 34F the first is D and the second C; a single one has neither");
    public static readonly MtRule FloorCurrency = NetworkRule.Of("920-C3", "C40", "the fields 34F of a request have one currency");
    public static readonly MtRule Information = NetworkRule.Of("940-C1", "C24", "field 86 within the entries follows a field 61");
    public static readonly MtRule Currency = NetworkRule.Of(
        "940-C2", "C27", "the first two letters of the currency are alike in all balances, limits and sums");

    private const int CurrencyAt = 2;

    internal static void CheckCredit(MtMessage message) => message.Expect(message.Has(50) || message.Has(52), Orderer, message.First(20));

    internal static void CheckRequest(MtMessage message)
    {
        foreach (var group in new Groups(message, "12"))
        {
            var floor = group.First(34);
            message.Expect(
                group.Begin.Value is [(byte)'9', (byte)'4', (byte)'0' or (byte)'1' or (byte)'2'] or [(byte)'9', (byte)'5', (byte)'0'],
                CodeRules.Wanted, group.Begin);
            message.Expect(!group.Begin.Value.SequenceEqual("942"u8) || floor.IsThere, FloorMissing, group.Begin);
            if (floor.IsThere)
            {
                Floors(message, floor, group.End);
                var second = floor.Index + 1 < group.End ? message.Text[floor.Index + 1] : default;
                message.Expect(second.Packed != floor.Packed || Groups.SameCurrency(floor, second), FloorCurrency, second);
            }
        }
    }

    internal static void CheckStatement(MtMessage message) => Fields(message);

    internal static void CheckReport(MtMessage message)
    {
        if (message.First(34) is { IsThere: true } floor)
        {
            Floors(message, floor, message.Text.Count);
        }

        Fields(message);
    }

    private static void Floors(MtMessage message, MtField first, int end)
    {
        var second = first.Index + 1 < end ? message.Text[first.Index + 1] : default;
        var isGood = second.Packed == first.Packed ? first[1] is [(byte)'D'] && second[1] is [(byte)'C'] : first[1].IsEmpty;
        message.Expect(isGood, FloorMarks, first);
    }

    /// <summary>Balances have one currency; behind the last entry field 86 is about the whole.</summary>
    private static void Fields(MtMessage message)
    {
        ReadOnlySpan<byte> known = default;
        var slots = message.TextSlots;
        for (var i = 0; i < slots.Count; i++)
        {
            ref var slot = ref slots[i];
            if (slot.Number == 86 && i > 0 && i + 1 < slots.Count && slots[i - 1].Number != 61)
            {
                message.Found(Information, message.Text[i]);
            }

            var component = slot.Number switch
            {
                60 or 62 or 64 or 65 => CurrencyAt,
                34 => 0,
                90 => 1,
                _ => -1,
            };
            if (component >= 0)
            {
                var currency = message.Part(ref slot, component);
                var country = currency.Length >= 2 ? currency[..2] : default;
                message.Expect(known.IsEmpty || country.IsEmpty || known.SequenceEqual(country), Currency, message.Text[i]);
                known = country.IsEmpty ? known : country;
            }
        }
    }
}
