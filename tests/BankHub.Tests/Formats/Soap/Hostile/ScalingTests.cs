using System.Text;
using BankHub.Formats.Soap;
using static BankHub.Tests.Formats.Soap.Envelopes;

namespace BankHub.Tests.Formats.Soap.Hostile;

/// <summary>Ten times as much takes about ten times as long, whatever is repeated.</summary>
[Collection(AloneCollection.Name)]
public sealed class ScalingTests
{
    [Theory]
    [InlineData("<a>x</a>")]
    [InlineData("x<a/>")]
    [InlineData("<a b=\"c\"/> ")]
    public void The_time_of_an_envelope_grows_with_its_size(string piece) => Scaling.IsLinear(40_000, count =>
    {
        var body = Encoding.UTF8.GetBytes(Envelope($"<f>{string.Concat(Enumerable.Repeat(piece, count))}</f>"));
        return () => SoapReader.Read(body, "text/xml");
    });

    [Fact]
    public void A_multipart_of_near_boundaries_is_cut_in_linear_time() => Scaling.IsLinear(500_000, count =>
    {
        var part = ("Content-ID: <p@x>", string.Concat(Enumerable.Repeat("\r\n--", count)));
        var body = Encoding.UTF8.GetBytes(Multipart(Including("cid:p@x"), part));
        return () => SoapReader.Read(body, Related);
    });
}
