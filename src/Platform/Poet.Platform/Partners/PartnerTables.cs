using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Partners;

/// <summary>Partners, their keys and the tokens they used: in the schema of those who sign in.</summary>
internal static class PartnerTables
{
    public const int LongestIssuer = 100;
    public const int LongestKid = 100;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Partner>(partner =>
        {
            partner.ToTable("Partners");
            partner.HasKey(p => p.Id);
            partner.Property(p => p.Id).ValueGeneratedNever();
            partner.Property(p => p.Force).HasMaxLength(10);
            partner.Property(p => p.Issuer).HasMaxLength(LongestIssuer);
            partner.Property(p => p.Name).HasMaxLength(PartnerTerms.LongestName);
            partner.Property(p => p.PartnerForce).HasMaxLength(10);
            partner.Property(p => p.Contact).HasMaxLength(PartnerTerms.LongestText);
            partner.Property(p => p.LawfulBasis).HasMaxLength(PartnerTerms.LongestText);
            partner.Property(p => p.Agreement).HasMaxLength(PartnerTerms.LongestText);
            partner.Property(p => p.Scopes).HasMaxLength(500);
            partner.Property(p => p.OrderTypes).HasMaxLength(2000);
            partner.Property(p => p.Version).IsConcurrencyToken();
            partner.HasIndex(p => p.Issuer).IsUnique();
            partner.HasIndex(p => new { p.Force, p.Name });
            partner.HasMany(p => p.Keys).WithOne().HasForeignKey(k => k.PartnerId);
            partner.Navigation(p => p.Keys).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<PartnerKey>(key =>
        {
            key.ToTable("PartnerKeys");
            key.HasKey(k => k.Id);
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Kid).HasMaxLength(LongestKid);
            key.Property(k => k.Algorithm).HasMaxLength(10);
            key.Property(k => k.PublicKey).HasMaxLength(2000);
            key.Property(k => k.Thumbprint).HasMaxLength(64);
            key.HasIndex(k => new { k.PartnerId, k.Kid }).IsUnique();
        });
        model.Entity<UsedToken>(token =>
        {
            token.ToTable("UsedTokens");
            token.HasKey(t => new { t.PartnerId, t.Hash });
            token.Property(t => t.Hash).HasMaxLength(64);
            token.HasIndex(t => t.GoodUntil);
        });
    }
}
