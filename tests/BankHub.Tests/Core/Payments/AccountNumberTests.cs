using BankHub.Core.Payments;

namespace BankHub.Tests.Core.Payments;

/// <summary>One account in its spellings, and never two accounts in one.</summary>
public sealed class AccountNumberTests
{
    [Theory]
    [InlineData("DE89370400440532013000", "DE89 3704 0044 0532 0130 00")]
    [InlineData("DE89370400440532013000", "370400440532013000")]
    [InlineData("DE89370400440532013000", "37040044/0532013000")]
    [InlineData("DE89370400440532013000", "37040044/532013000")]
    [InlineData("DE89370400440532013000", "0532013000")]
    [InlineData("DE89370400440532013000", "532013000")]
    [InlineData("DE89370400440532013000", "COBADEFFXXX/0532013000")]
    [InlineData("DE89370400440532013000", "COBADEFFXXX/DE89370400440532013000")]
    [InlineData("GB29NWBK60161331926819", "31926819")]
    [InlineData("GB29NWBK60161331926819", "60-16-13 31926819")]
    [InlineData("GB29NWBK60161331926819", "601613/31926819")]
    [InlineData("NL91ABNA0417164300", "41.71.64.300")]
    [InlineData("CH9300762011623852957", "011623852957")]
    [InlineData("AE070331234567890123456", "1234567890123456")]
    [InlineData("NO9386011117947", "8601.11.17947")]
    [InlineData("DE89370400440532013000", "37040044/0532013000EUR")]
    [InlineData("DE89370400440532013000", "0532013000 EUR")]
    [InlineData("DE89370400440532013000", "DE89370400440532013000EUR")]
    [InlineData("PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874")]
    [InlineData("12345678USD", "0012345678")]
    [InlineData("12345678", "0012345678")]
    [InlineData("12345678", "200051/12345678")]
    [InlineData("20-00-51/12345678", "200051 12345678")]
    public void One_account_is_known_in_its_spellings(string one, string other)
    {
        Assert.True(AccountNumbers.MayBeOne(one, other));
        Assert.True(AccountNumbers.MayBeOne(other, one));
    }

    [Theory]
    [InlineData("DE89370400440532013000", "DE02120300000000202051")]
    [InlineData("DE89370400440532013000", "32013000")]
    [InlineData("DE89370400440532013000", "1532013000")]
    [InlineData("DE89370400440532013000", "12030000/0532013000")]
    [InlineData("DE89370400440532013000", "370400440532013001")]
    [InlineData("GB29NWBK60161331926819", "601614/31926819")]
    [InlineData("GB29NWBK60161331926819", "1926819")]
    [InlineData("FR1420041010050500013M02606", "500013M026")]
    [InlineData("12345678", "2345678")]
    [InlineData("12345678XYZ", "12345678")]
    [InlineData("12345678USD", "12345678EUR")]
    [InlineData("DE89370400440532013000", "12030000/0532013000EUR")]
    [InlineData("SC18SSCB11010000000000001497USD", "SC18SSCB11010000000000001497")]
    [InlineData("PL61109010140000071219812874", "62 1090 1014 0000 0712 1981 2874")]
    [InlineData("200051/12345678", "200052/12345678")]
    [InlineData("", "0")]
    [InlineData("12345678", "")]
    public void Two_accounts_are_two(string one, string other)
    {
        Assert.False(AccountNumbers.MayBeOne(one, other));
        Assert.False(AccountNumbers.MayBeOne(other, one));
    }
}
