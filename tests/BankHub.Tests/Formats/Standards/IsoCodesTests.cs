using BankHub.Core.Payments;
using BankHub.Formats.Standards;

namespace BankHub.Tests.Formats.Standards;

/// <summary>Formats knows no payment and Core no format: each has a table of ISO 4217, and they must agree.</summary>
public sealed class IsoCodesTests
{
    public static TheoryData<string> Currencies => [.. Currency.All.Select(currency => currency.Value)];

    [Theory]
    [MemberData(nameof(Currencies))]
    public void A_currency_of_the_vocabulary_has_the_same_decimals_in_messages(string code)
    {
        Assert.True(Currency.TryParse(code, out var currency, out _));
        Assert.True(IsoCodes.IsCurrency(code));
        Assert.Equal(currency.Decimals, IsoCodes.Decimals(code));
    }

    [Theory]
    [InlineData("XAU", true, 15)]
    [InlineData("HRK", true, 2)]
    [InlineData("ZZZ", false, 2)]
    public void Metals_have_no_minor_unit_and_what_went_is_still_known(string code, bool isKnown, int decimals) =>
        Assert.Equal((isKnown, decimals), (IsoCodes.IsCurrency(code), IsoCodes.Decimals(code)));
}
