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
    [InlineData("pkcs11:token=a;object=b;object=c?module-path=/l.so")]
    [InlineData("pkcs11:token=a;id=%01;id=%02?module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=b;type=private;type=private?module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=b;type=public?module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=b;type=cert?module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=b?module-path=/l.so&module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=b?module-path=/l.so&pin-source=file:/p&pin-source=file:/q")]
    [InlineData("pkcs11:token=a;object=b;pin-source=file:/p?module-path=/l.so")]
    [InlineData("pkcs11:token=a;object=%4?module-path=/l.so")]
    public void What_names_no_key_or_more_than_is_known_here_is_refused(string uri) => Assert.Null(HsmAddress.Read(uri));

    [Theory]
    [InlineData("private", "secret-key")]
    [InlineData("secret-key", "private")]
    public void A_key_is_of_the_kind_that_is_asked_for(string kind, string other)
    {
        Assert.NotNull(HsmAddress.Read($"pkcs11:token=a;object=b;type={kind}?module-path=/l.so", kind));
        Assert.Null(HsmAddress.Read($"pkcs11:token=a;object=b;type={other}?module-path=/l.so", kind));
    }

    [Fact]
    public void There_is_one_library_given_within_or_beside()
    {
        Assert.Equal("/other.so", HsmAddress.Read("pkcs11:token=a;object=b", HsmAddress.PrivateKey, "/other.so")!.Library);
        Assert.NotNull(HsmAddress.Read("pkcs11:token=a;object=b?module-path=/l.so", HsmAddress.PrivateKey, "/l.so"));
        Assert.Null(HsmAddress.Read("pkcs11:token=a;object=b?module-path=/l.so", HsmAddress.PrivateKey, "/other.so"));
    }
}
