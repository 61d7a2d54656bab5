using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BankHub.Keys.Hsm.Tls;

/// <summary>
/// What OpenSSL calls in place of its own private operations. Nothing may be thrown through it: a token that does not sign is a failed
/// handshake there, and its reason stays with the key.
/// </summary>
internal static unsafe class Callbacks
{
    private const int Failed = 0, FailedRsa = -1, Done = 1;

    /// <summary>RSA_METHOD's private encryption: with PKCS #1's padding a DigestInfo, without one what is padded already (PSS).</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int SignRsa(int length, byte* from, byte* to, nint key, int padding)
    {
        var signature = Signed(OpenSsl.RSA_get_ex_data(key, OpenSsl.Place), new ReadOnlySpan<byte>(from, length), padding);
        if (signature is null)
            return FailedRsa;
        signature.CopyTo(new Span<byte>(to, signature.Length));
        return signature.Length;
    }

    /// <summary>EC_KEY_METHOD's sign: a hash, answered in DER.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int SignEc(int type, byte* hash, int length, byte* to, uint* written, nint inverse, nint r, nint key)
    {
        var signature = Signed(OpenSsl.EC_KEY_get_ex_data(key, OpenSsl.Place), new ReadOnlySpan<byte>(hash, length), 0);
        if (signature is null)
            return Failed;
        signature.CopyTo(new Span<byte>(to, signature.Length));
        *written = (uint)signature.Length;
        return Done;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int EndRsa(nint key)
    {
        End(OpenSsl.RSA_get_ex_data(key, OpenSsl.Place));

        // And what OpenSSL keeps of the public part.
        var own = OpenSsl.RSA_meth_get_finish(OpenSsl.RSA_PKCS1_OpenSSL());
        return own is null ? Done : own(key);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void EndEc(nint key) => End(OpenSsl.EC_KEY_get_ex_data(key, OpenSsl.Place));

    private static void End(nint owner)
    {
        if (owner != 0)
            GCHandle.FromIntPtr(owner).Free();
    }

    private static byte[]? Signed(nint owner, ReadOnlySpan<byte> data, int padding)
    {
        if (owner == 0 || GCHandle.FromIntPtr(owner).Target is not ITokenKey key)
            return null;

        // A token's library may use OpenSSL too (SoftHSM does), and what it leaves in the thread's list of errors would fail the handshake.
        _ = OpenSsl.ERR_set_mark();
        try
        {
            return key.SignForTls(data, padding);
        }
        catch (Exception e)
        {
            // Of a token the message names token, key and answer; of anything else only the kind is known to hold no secret.
            key.Fault = new TokenFault(e is HsmException ? e.Message.TrimEnd('.') : e.GetType().Name);
            return null;
        }
        finally
        {
            _ = OpenSsl.ERR_pop_to_mark();
        }
    }
}
