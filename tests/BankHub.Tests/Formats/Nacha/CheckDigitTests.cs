using BankHub.Formats.Nacha.Values;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

public sealed class CheckDigitTests
{
    // 3·0 + 7·7 + 1·6 + 3·4 + 7·0 + 1·1 + 3·2 + 7·5 = 109, to 110 lacks 1: the example of the Nacha Operating Rules.
    // The others are routing numbers of real institutions.
    [Theory]
    [InlineData(07640125, 1)]
    [InlineData(09180330, 0)]
    [InlineData(02100002, 1)]
    [InlineData(12100035, 8)]
    [InlineData(06900001, 2)]
    [InlineData(00000000, 0)]
    [InlineData(99999999, 2)]
    public void Computes_the_check_digit(int institution, int digit)
    {
        Assert.Equal(digit, RoutingNumber.CheckDigitOf(institution));
        Assert.Equal(institution != 0, new RoutingNumber((institution * 10) + digit).IsValid);
    }

    [Theory]
    [InlineData("076401251", true, true)]
    [InlineData("076401252", true, false)]
    [InlineData("76401251", false, false)]
    [InlineData("07640125a", false, false)]
    [InlineData("-76401251", false, false)]
    [InlineData("", false, false)]
    public void Reads_nine_digits_only(string text, bool reads, bool valid)
    {
        Assert.Equal(reads, RoutingNumber.TryParse(text, out var routing));
        Assert.Equal(valid, routing.IsValid);
        if (reads)
        {
            Assert.Equal(text, routing.ToString());
        }
    }

    [Fact]
    public void The_hash_keeps_the_ten_low_digits()
    {
        Assert.Equal(0, EntryHash.Add(9_999_999_999, 1));
        Assert.Equal(23_456_788, EntryHash.Add(9_999_999_999, 23_456_789));
    }
}
