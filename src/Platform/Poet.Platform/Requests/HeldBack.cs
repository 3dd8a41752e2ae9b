namespace Poet.Platform.Requests;

/// <summary>Words that may tell where a protected person is, and what stands in their place.</summary>
public static class HeldBack
{
    /// <summary>What a reader sees instead.</summary>
    public const string Words = "Held back: these words may tell where a protected person is";

    /// <summary>True when words are held back from a reader.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="mayHoldProtectedDetails">What is recorded of the words.</param>
    public static bool From(Actor reader, bool mayHoldProtectedDetails) => mayHoldProtectedDetails && !reader.May(Permissions.SeeProtected);
}
