using System.Security.Cryptography;
using BankHub.Keys.Hsm.Tls;

namespace BankHub.Keys;

/// <summary>
/// One key serves many messages at once, and the framework does not promise that its algorithms can: one use at a time. A token has
/// sessions for that, and none waits for another.
/// </summary>
public static class KeyLock
{
    public static T Within<T>(AsymmetricAlgorithm key, Func<T> use)
    {
        if (key is ITokenKey)
            return use();
        lock (key)
        {
            return use();
        }
    }
}
