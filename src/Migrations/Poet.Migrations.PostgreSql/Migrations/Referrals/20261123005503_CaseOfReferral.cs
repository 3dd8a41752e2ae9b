using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.PostgreSql.Migrations.Referrals
{
    /// <inheritdoc />
    public partial class CaseOfReferral : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Said",
                schema: "referrals",
                table: "Referrals",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Said",
                schema: "referrals",
                table: "Referrals");
        }
    }
}
