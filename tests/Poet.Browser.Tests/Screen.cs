namespace Poet.Browser.Tests;

/// <summary>What somebody looks at a page with.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Script)
{
    public static readonly Screen Desktop = new("desktop", 1280, 900, Script: true);
    public static readonly Screen DesktopWithoutScript = Desktop with { Name = "desktop without script", Script = false };
    public static readonly Screen Phone = new("phone", 390, 844, Script: true);
    public static readonly Screen PhoneWithoutScript = Phone with { Name = "phone without script", Script = false };

    /// <summary>For [MemberData]: every page is looked at in all of them.</summary>
    public static TheoryData<Screen> All => [Desktop, DesktopWithoutScript, Phone, PhoneWithoutScript];

    /// <summary>For [MemberData]: each width once, with script and without it. For what has its layout and its script from elsewhere, where the other two would tell nothing more.</summary>
    public static TheoryData<Screen> EachWidth => [Desktop, PhoneWithoutScript];

    public override string ToString() => Name;
}
