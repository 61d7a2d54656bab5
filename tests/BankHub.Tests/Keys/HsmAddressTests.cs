using BankHub.Keys.Hsm;

namespace BankHub.Tests.Keys;

public sealed class HsmAddressTests
{
    [Fact]
    public void A_PKCS11_URI_is_read_with_its_escapes()
    {
        var address = HsmAddress.Read(
            "pkcs11:token=My%20Token;object=sign%3B1;id=%01%ab;type=private?module-path=/l.so&pin-source=file:/p");
        Assert.Equal(new HsmAddress("/l.so", "My Token", "sign;1", "01ab") { Pin = "file:/p" }, address);
        Assert.Equal("key sign;1 of token My Token", address!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("token=a;object=b?module-path=/l.so")]
    [InlineData("pkcs11:token=a?module-path=/l.so")]
    [InlineData("pkcs11:object=b?module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=b")]
    [InlineData("pkcs11:token=a;object=b?module-path=/l.so&pin-value=1234")]
    [InlineData("pkcs11:token=a;object=b;slot-id=1?module-path=/l.so")]
    [InlineData("pkcs11:token=a;token=c;object=b?module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=%4?module-path=/l.so")]
    public void What_names_no_key_or_more_than_is_known_here_is_refused(string uri) => Assert.Null(HsmAddress.Read(uri));

    [Fact]
    public void A_library_that_is_given_beside_goes_first() =>
        Assert.Equal("/other.so", HsmAddress.Read("pkcs11:token=a;object=b?module-path=/l.so", "/other.so")!.Library);
}
